package dev.stowage.bench.hold;

/** An event of the two plain lists: when, in which order among equals, and what. */
final class PlainEvent implements Comparable<PlainEvent> {
    double atSeconds;
    long sequence;
    final Runnable action;

    PlainEvent(double atSeconds, long sequence, Runnable action) {
        this.atSeconds = atSeconds;
        this.sequence = sequence;
        this.action = action;
    }

    boolean before(PlainEvent other) {
        return atSeconds < other.atSeconds || (atSeconds <= other.atSeconds && sequence < other.sequence);
    }

    @Override
    public int compareTo(PlainEvent other) {
        int byTime = Double.compare(atSeconds, other.atSeconds);
        return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }
}
