package dev.stowage.resource;

/**
 * Who is somewhere, seen in the two ways that Little's law compares: as a number integrated over time, and as times
 * spent, summed over customers. Its sums are compensated as those of {@link CompensatedSum}, in one object.
 */
final class Population {
    private long count;
    private double sinceSeconds;
    private double integral;
    private double integralLost;
    private double departedSeconds;
    private double departedLost;
    private double arrivalsOfPresent;
    private double arrivalsLost;

    void enter(double nowSeconds) {
        advance(nowSeconds);
        count++;
        addArrival(nowSeconds);
    }

    void leave(double nowSeconds, double enteredSeconds) {
        advance(nowSeconds);
        if (--count < 0) {
            throw new IllegalStateException("more customers left than had come");
        }
        addArrival(-enteredSeconds);
        double spent = nowSeconds - enteredSeconds;
        departedLost += CompensatedSum.lost(departedSeconds, spent);
        departedSeconds += spent;
    }

    private void addArrival(double seconds) {
        arrivalsLost += CompensatedSum.lost(arrivalsOfPresent, seconds);
        arrivalsOfPresent += seconds;
    }

    private void advance(double nowSeconds) {
        double more = count * (nowSeconds - sinceSeconds);
        integralLost += CompensatedSum.lost(integral, more);
        integral += more;
        sinceSeconds = nowSeconds;
    }

    long count() {
        return count;
    }

    double numberSeconds(double nowSeconds) {
        return integral + integralLost + count * (nowSeconds - sinceSeconds);
    }

    double spentSeconds(double nowSeconds) {
        return departedSeconds + departedLost + (count * nowSeconds - (arrivalsOfPresent + arrivalsLost));
    }
}
