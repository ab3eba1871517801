package dev.stowage.resource;

/** The running account of one resource, from which {@link ResourceIntegrals} are read. */
final class Account {
    /** An activity is done two steps of the clock early at most, and its two ends are rounded to a step. */
    private static final int STEPS = 4;

    private final Population system = new Population();
    private final Population line = new Population();
    private final CompensatedSum used = new CompensatedSum();
    private final CompensatedSum departedWork = new CompensatedSum();
    private double usedRate;
    private double sinceSeconds;
    private long arrived;
    private long completed;

    void arrive(double nowSeconds) {
        arrived++;
        system.enter(nowSeconds);
    }

    void depart(double nowSeconds, double arrivedSeconds, double work, boolean complete) {
        system.leave(nowSeconds, arrivedSeconds);
        departedWork.add(work);
        if (complete) {
            completed++;
        }
    }

    void beginWait(double nowSeconds) {
        line.enter(nowSeconds);
    }

    void endWait(double nowSeconds, double sinceWhenSeconds) {
        line.leave(nowSeconds, sinceWhenSeconds);
    }

    /** From now on this much is in use. */
    void use(double nowSeconds, double rate) {
        used.add(usedRate * (nowSeconds - sinceSeconds));
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
        return used.value() + usedRate * (nowSeconds - sinceSeconds);
    }

    /** Work received by the customers that have gone. */
    double departedWork() {
        return departedWork.value();
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
                departedWork.value() + workOfPresent,
                STEPS * arrived * largestRate * Math.ulp(nowSeconds));
    }
}
