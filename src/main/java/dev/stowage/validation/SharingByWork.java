package dev.stowage.validation;

import dev.stowage.kernel.Kernel;
import dev.stowage.random.Draws;
import dev.stowage.random.Exponential;
import dev.stowage.random.Stream;
import dev.stowage.resource.ResourceIntegrals;
import dev.stowage.resource.SharedCapacity;
import dev.stowage.statistics.StudentT;
import dev.stowage.statistics.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * Processor sharing, job by job: what a job of x units of work takes on average is x / (1 - rho), whatever the others are. Tables of a
 * scenario are of all its apps, so that this one is a program of its own, of the parts that a model is made of.
 */
final class SharingByWork {
    private static final double ARRIVALS_PER_SECOND = 0.5;
    private static final double SHORT_WORK = 1;
    private static final double LONG_WORK = 3;
    private static final double SHARE_OF_SHORT = 0.7;
    private static final double LOAD =
            ARRIVALS_PER_SECOND * (SHARE_OF_SHORT * SHORT_WORK + (1 - SHARE_OF_SHORT) * LONG_WORK);
    private static final int JOBS = 15_000;
    private static final int UNCOUNTED_JOBS = 1_000;

    private final Kernel kernel = new Kernel();
    private final SharedCapacity cores = SharedCapacity.of(kernel, "cores", 1);
    private final Stream arrivals;
    private final Stream kinds;
    private final Exponential between = new Exponential(1 / ARRIVALS_PER_SECOND);
    private final Tally ofShort = new Tally();
    private final Tally ofLong = new Tally();
    private int come;

    private SharingByWork(long seed, int replication) {
        Draws draws = new Draws(seed, replication);
        arrivals = draws.stream("verify/sharing/arrivals", 0);
        kinds = draws.stream("verify/sharing/work", 0);
    }

    /** The result of one replication: means given the work, and the larger error of the two laws. */
    private record Means(double ofShort, double ofLong, double lawError) {}

    /** What was found: two checks, and the largest error of Little's law and the utilisation law. */
    record Found(List<TheoryCheck> checks, double lawError) {}

    static Found run(long seed, int replications) {
        Tally ofShort = new Tally();
        Tally ofLong = new Tally();
        double lawError = 0;
        for (int replication = 0; replication < replications; replication++) {
            Means means = new SharingByWork(seed, replication).run();
            ofShort.add(means.ofShort());
            ofLong.add(means.ofLong());
            lawError = Math.max(lawError, means.lawError());
        }
        List<TheoryCheck> checks = new ArrayList<>();
        checks.add(check("1 core-s", SHORT_WORK, ofShort));
        checks.add(check("3 core-s", LONG_WORK, ofLong));
        return new Found(checks, lawError);
    }

    private static TheoryCheck check(String work, double coreSeconds, Tally means) {
        return new TheoryCheck(
                "V5 M/G/1-PS, jobs of 1 and 3 core-s",
                "time of " + work,
                "s",
                coreSeconds / (1 - LOAD),
                StudentT.mean(means, TheoryCheck.LEVEL),
                false);
    }

    private Means run() {
        arrive();
        kernel.run(Double.POSITIVE_INFINITY);
        ResourceIntegrals integrals = cores.integrals();
        return new Means(
                ofShort.mean(), ofLong.mean(), Math.max(integrals.littleError(), integrals.utilisationError()));
    }

    private void arrive() {
        int number = come++;
        double begun = kernel.now();
        boolean isShort = kinds.uniform(number) < SHARE_OF_SHORT;
        cores.start(isShort ? SHORT_WORK : LONG_WORK, 1, 1, () -> {
            if (number >= UNCOUNTED_JOBS) {
                (isShort ? ofShort : ofLong).add(kernel.now() - begun);
            }
        });
        if (come < JOBS) {
            kernel.scheduleIn(between.draw(arrivals, number), this::arrive);
        }
    }
}
