package dev.stowage.resource;

/**
 * The running account of one resource, from which {@link ResourceIntegrals} are read. Most resources of a large fleet are never used: who is
 * there is counted from the first on. Its sums are compensated as those of {@link CompensatedSum}, in one object.
 */
final class Account {
    /** An activity is done two steps of the clock early at most, and its two ends are rounded to a step. */
    private static final int STEPS = 4;

    private static final Population NOBODY = new Population();

    private Population system = NOBODY;
    private Population line = NOBODY;
    private double used;
    private double usedLost;
    private double departedWork;
    private double departedWorkLost;
    private double usedRate;
    private double sinceSeconds;
    private long arrived;
    private long completed;

    void arrive(double nowSeconds) {
        arrived++;
        if (system == NOBODY) {
            system = new Population();
        }
        system.enter(nowSeconds);
    }

    void depart(double nowSeconds, double arrivedSeconds, double work, boolean complete) {
        system.leave(nowSeconds, arrivedSeconds);
        departedWorkLost += CompensatedSum.lost(departedWork, work);
        departedWork += work;
        if (complete) {
            completed++;
        }
    }

    void beginWait(double nowSeconds) {
        if (line == NOBODY) {
            line = new Population();
        }
        line.enter(nowSeconds);
    }

    void endWait(double nowSeconds, double sinceWhenSeconds) {
        line.leave(nowSeconds, sinceWhenSeconds);
    }

    /** From now on this much is in use. */
    void use(double nowSeconds, double rate) {
        if (usedRate != 0) {
            double more = usedRate * (nowSeconds - sinceSeconds);
            usedLost += CompensatedSum.lost(used, more);
            used += more;
        }
        sinceSeconds = nowSeconds;
        usedRate = rate;
    }

    /** Goes over to a clock that shows something else at this moment, for what is in use. */
    void changeClock(double before, double after) {
        use(before, usedRate);
        sinceSeconds = after;
    }

    double usedRate() {
        return usedRate;
    }

    double sinceSeconds() {
        return sinceSeconds;
    }

    long present() {
        return system.count();
    }

    double used(double nowSeconds) {
        return used + usedLost + usedRate * (nowSeconds - sinceSeconds);
    }

    /** Work received by the customers that have gone. */
    double departedWork() {
        return departedWork + departedWorkLost;
    }

    ResourceIntegrals read(String resource, double nowSeconds, double usedUnits, double workOfPresent) {
        return read(resource, nowSeconds, usedUnits, workOfPresent, 0);
    }

    /** The same of a resource that does work at this rate at most. */
    ResourceIntegrals read(
            String resource, double nowSeconds, double usedUnits, double workOfPresent, double largestRate) {
        return new ResourceIntegrals(
                resource,
                nowSeconds,
                arrived,
                completed,
                arrived - completed - system.count(),
                system.numberSeconds(nowSeconds),
                system.spentSeconds(nowSeconds),
                line.numberSeconds(nowSeconds),
                line.spentSeconds(nowSeconds),
                usedUnits,
                departedWork() + workOfPresent,
                STEPS * arrived * largestRate * Math.ulp(nowSeconds));
    }
}
