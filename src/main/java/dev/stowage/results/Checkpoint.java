package dev.stowage.results;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * How far a folder in the making has come, so that a run which was interrupted can go on there: {@code checkpoint.json}, which is
 * replaced as a whole and is no part of a finished folder.
 *
 * <p>Tables only grow. They are cut to the lengths given here, and what follows is written as if nothing had happened.
 *
 * @param study what the folder is about, its tables not listed
 * @param replications how many replications each style at each point has whose rows are complete, in order
 * @param carried what the rows of the next cells need of those that are complete
 * @param tables the tables so far
 */
public record Checkpoint(Manifest study, List<Integer> replications, List<Sample> carried, List<TableEnd> tables) {
    /** File name within the folder in the making. */
    static final String FILE_NAME = "checkpoint.json";

    /** Copies the lists. */
    public Checkpoint {
        Objects.requireNonNull(study, "study");
        replications = List.copyOf(replications);
        carried = List.copyOf(carried);
        tables = List.copyOf(tables);
    }

    /**
     * What was observed of a metric under one style. Numbers are written as their 64 bits, most significant byte first, in Base64,
     * since nine digits would not do.
     *
     * @param style the style
     * @param metric the metric
     * @param means the mean of each replication; NaN for one without observations
     * @param observations all observations by replication, where quantiles are compared; else empty
     */
    public record Sample(String style, Metric metric, String means, List<String> observations) {
        /** Checks that nothing is missing. */
        public Sample {
            Objects.requireNonNull(style, "style");
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(means, "means");
            observations = List.copyOf(observations);
        }

        /** Writes numbers. */
        public static Sample of(String style, Metric metric, double[] means, List<double[]> observations) {
            return new Sample(
                    style,
                    metric,
                    write(means),
                    observations.stream().map(Checkpoint::write).toList());
        }

        /** The means, exactly. */
        public double[] meanValues() {
            return read(means);
        }

        /** The observations, exactly. */
        public List<double[]> observationValues() {
            return observations.stream().map(Checkpoint::read).toList();
        }
    }

    private static String write(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static double[] read(String bits) {
        byte[] bytes = Base64.getDecoder().decode(bits);
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
        return values;
    }

    /**
     * A table so far.
     *
     * @param name file name
     * @param bytes length of the file
     * @param rows rows without the heading
     * @param sha256 SHA-256 of these bytes in lower-case hexadecimal
     */
    public record TableEnd(String name, long bytes, long rows, String sha256) {
        /** Checks that nothing is missing. */
        public TableEnd {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }
}
