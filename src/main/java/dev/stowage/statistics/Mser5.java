package dev.stowage.statistics;

import java.util.List;

/**
 * How many observations at the start of a run are left out, so that what follows is steady: the marginal standard error rule on
 * batches of five.
 *
 * <p>The observations are averaged in m batches of {@value #BATCH}, Z_1 to Z_m; an incomplete batch at the end is passed over. Of the
 * numbers of batches d from 0 to m / 2 that one is left out which makes the sum of (Z_j - mean)^2 over j &gt; d, divided by (m - d)^2,
 * least; the smallest of several. Where that is m / 2, the run is too short to tell.
 *
 * <p>Source: K. P. White, M. J. Cobb and S. C. Spratt, "A comparison of five steady-state truncation heuristics for simulation", Winter
 * Simulation Conference (2000).
 *
 * @param leftOut how many observations are left out, a multiple of five
 * @param tooShort whether the run does not show where it becomes steady
 */
public record Mser5(int leftOut, boolean tooShort) {
    /** Observations in a batch. */
    public static final int BATCH = 5;

    /**
     * The rule on one sequence, in order of time.
     *
     * @throws IllegalArgumentException when an observation is not finite
     */
    public static Mser5 of(double[] observations) {
        int batches = observations.length / BATCH;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        Tally kept = new Tally();
        for (int d = batches - 1; d >= 0; d--) {
            kept.add(batchMean(observations, d));
            long n = kept.count();
            double error = n < 2 ? 0 : kept.variance() * (n - 1) / n / n;
            if (d <= batches / 2 && error <= least) {
                least = error;
                best = d;
            }
        }
        return new Mser5(best * BATCH, best == batches / 2);
    }

    /**
     * The rule on the mean of several replications: of their first observations, of their second ones, and so on as far as all of them
     * have one. Averaging takes the noise off the sequence, so that one number holds for all of them.
     *
     * <p>Source: K. Hoad, S. Robinson and R. Davies, "Automating warm-up length estimation", Journal of the Operational Research Society
     * 61 (2010).
     *
     * @throws IllegalArgumentException when an observation is not finite
     */
    public static Mser5 ofReplications(List<double[]> replications) {
        int shortest =
                replications.stream().mapToInt(values -> values.length).min().orElse(0);
        double[] means = new double[shortest];
        for (int i = 0; i < shortest; i++) {
            Tally tally = new Tally();
            for (double[] observations : replications) {
                tally.add(observations[i]);
            }
            means[i] = tally.mean();
        }
        return of(means);
    }

    private static double batchMean(double[] observations, int batch) {
        Tally tally = new Tally();
        for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
            tally.add(observations[i]);
        }
        return tally.mean();
    }
}
