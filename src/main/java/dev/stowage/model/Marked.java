package dev.stowage.model;

/**
 * Two amounts that change, and what they were at the last marked instant. Marking costs nothing: they are saved when they first change
 * after the mark.
 */
final class Marked {
    private long first;
    private long second;
    private long firstAtMark;
    private long secondAtMark;
    private long savedAtMark;

    long first() {
        return first;
    }

    long second() {
        return second;
    }

    void add(Marks marks, long toFirst, long toSecond) {
        save(marks);
        first += toFirst;
        second += toSecond;
        marks.changed(this, toFirst, toSecond);
    }

    /** The change came after the instant that is marked, although it is in the amounts already. */
    void wasAfterMark(Marks marks, long toFirst, long toSecond) {
        save(marks);
        firstAtMark -= toFirst;
        secondAtMark -= toSecond;
    }

    private void save(Marks marks) {
        if (savedAtMark != marks.count()) {
            firstAtMark = first;
            secondAtMark = second;
            savedAtMark = marks.count();
        }
    }

    /** The first amount at the last marked instant. */
    long firstAtMark(Marks marks) {
        return savedAtMark == marks.count() ? firstAtMark : first;
    }

    /** The second amount at the last marked instant. */
    long secondAtMark(Marks marks) {
        return savedAtMark == marks.count() ? secondAtMark : second;
    }
}
