package dev.stowage.resource;

/**
 * Who is somewhere, seen in the two ways that Little's law compares: as a number integrated over time, and as times
 * spent, summed over customers.
 */
final class Population {
    private long count;
    private double sinceSeconds;
    private final CompensatedSum integral = new CompensatedSum();
    private final CompensatedSum departedSeconds = new CompensatedSum();
    private final CompensatedSum arrivalsOfPresent = new CompensatedSum();

    void enter(double nowSeconds) {
        advance(nowSeconds);
        count++;
        arrivalsOfPresent.add(nowSeconds);
    }

    void leave(double nowSeconds, double enteredSeconds) {
        advance(nowSeconds);
        if (--count < 0) {
            throw new IllegalStateException("more customers left than had come");
        }
        arrivalsOfPresent.add(-enteredSeconds);
        departedSeconds.add(nowSeconds - enteredSeconds);
    }

    private void advance(double nowSeconds) {
        integral.add(count * (nowSeconds - sinceSeconds));
        sinceSeconds = nowSeconds;
    }

    long count() {
        return count;
    }

    double numberSeconds(double nowSeconds) {
        return integral.value() + count * (nowSeconds - sinceSeconds);
    }

    double spentSeconds(double nowSeconds) {
        return departedSeconds.value() + (count * nowSeconds - arrivalsOfPresent.value());
    }
}
