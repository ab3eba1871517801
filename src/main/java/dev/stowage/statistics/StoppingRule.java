package dev.stowage.statistics;

/**
 * When replications are enough: once the half-width of an interval, by the size of its estimate, is at most g / (1 + g), where g is the
 * relative precision that is wanted; the estimate then is off by at most g times the true value with about the confidence of the
 * interval. It is looked at after {@code atLeast} replications, then each time there are a tenth more, and at last after {@code atMost}.
 * Each look is a function of the replications up to it, so where it stops depends on no order and no worker.
 *
 * <p>Looking often stops early by chance now and then, which costs some coverage; it is little after ten replications.
 *
 * <p>Source: A. M. Law, "Simulation Modeling and Analysis", 5th ed. (2015), section 9.4.1.
 *
 * @param precision the relative precision g, such as 0.05
 * @param atLeast the fewest replications
 * @param atMost the most replications, reached or not
 */
public record StoppingRule(double precision, int atLeast, int atMost) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException unless the precision lies between 0 and 1 and 2 &lt;= atLeast &lt;= atMost
     */
    public StoppingRule {
        Requirement.inside("a relative precision", precision);
        if (atLeast < 2 || atMost < atLeast) {
            throw new IllegalArgumentException(
                    "replications must be two at least and at most no fewer, not " + atLeast + " to " + atMost);
        }
    }

    /** The largest half-width by the size of the estimate with which it stops, g / (1 + g). */
    public double largestRelativeHalfWidth() {
        return precision / (1 + precision);
    }

    /** Whether an interval is narrow enough; never without bounds. */
    public boolean isMet(Interval interval) {
        return interval.hasBounds() && interval.relativeHalfWidth() <= largestRelativeHalfWidth();
    }

    /** Whether it is looked at after so many replications. */
    public boolean isLook(int replications) {
        int look = atLeast;
        while (look < replications) {
            look = lookAfter(look);
        }
        return look == replications;
    }

    /** The look after one at so many replications that is not the last: a tenth more, rounded up, or the most. */
    private int lookAfter(int look) {
        return look >= atMost ? Integer.MAX_VALUE : (int) StrictMath.min(atMost, (11L * look + 9) / 10);
    }
}
