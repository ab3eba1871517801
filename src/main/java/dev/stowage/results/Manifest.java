package dev.stowage.results;

import java.util.List;
import java.util.Objects;

/**
 * What a results folder is about: {@code manifest.json}. Everything in it follows from scenario, seed and version, so
 * its bytes are the same on every machine.
 *
 * @param product {@code stowage}
 * @param version version of the product
 * @param format version of the layout of the folder, {@link #FORMAT} when written
 * @param scenario path of the scenario file as the person gave it
 * @param scenarioHash SHA-256 of the resolved scenario in lower-case hexadecimal
 * @param name label of the scenario; any text
 * @param question question of the scenario; any text
 * @param seed seed of all draws
 * @param kind {@code terminating} or {@code steady}
 * @param warmUp what is left out at the begin of a run: a time, or {@code mser-5}
 * @param precision what the replications were to reach, such as {@code 5 % on startup.ready.p95, 10 to 1000}; empty for a fixed number
 * @param replications independent replications of each style at each point; the most that any has where each stops by itself
 * @param fewestReplications the fewest that any style has at any point
 * @param level confidence of the intervals, between 0 and 1
 * @param styles styles in order of declaration
 * @param points points of the sweep in order; {@code base} alone without a sweep
 * @param charts charts asked for, by name
 * @param deciding what decides the comparison, metrics alone or with a statistic, the first one first; empty for the default
 * @param compared styles that the verdict is about; empty for all
 * @param overrides changes to the scenario from the command line, in order
 * @param files tables of the folder
 */
public record Manifest(
        String product,
        String version,
        int format,
        String scenario,
        String scenarioHash,
        String name,
        String question,
        long seed,
        String kind,
        String warmUp,
        String precision,
        int replications,
        int fewestReplications,
        double level,
        List<Style> styles,
        List<String> points,
        List<String> charts,
        List<String> deciding,
        List<String> compared,
        List<Setting> overrides,
        List<TableFile> files) {

    /** Version of the layout of results folders that this version writes and reads. */
    public static final int FORMAT = 1;

    /** File name within the results folder. */
    public static final String FILE_NAME = "manifest.json";

    /**
     * A style.
     *
     * @param name as the scenario names it
     * @param colour colour of its own as {@code #rrggbb}; empty for the colour of its place
     */
    public record Style(String name, String colour) {
        /** Checks that nothing is missing. */
        public Style {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(colour, "colour");
        }
    }

    /**
     * A change from the command line.
     *
     * @param path path in the scenario, or the name of an option such as {@code seed}
     * @param value its value there
     */
    public record Setting(String path, String value) {
        /** Checks that nothing is missing. */
        public Setting {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A table of the folder.
     *
     * @param name file name
     * @param rows rows without the heading
     * @param sha256 SHA-256 of its bytes in lower-case hexadecimal
     */
    public record TableFile(String name, long rows, String sha256) {
        /** Checks that nothing is missing. */
        public TableFile {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    private static final int SHORT_HASH = 12;

    /** Copies the lists. */
    public Manifest {
        styles = List.copyOf(styles);
        points = List.copyOf(points);
        charts = List.copyOf(charts);
        deciding = List.copyOf(deciding);
        compared = List.copyOf(compared);
        overrides = List.copyOf(overrides);
        files = List.copyOf(files);
    }

    /** Whether another one is about the same study, whatever came of it: equal apart from tables and numbers of replications. */
    public boolean isOfSameStudy(Manifest other) {
        return Json.write(with(0, 0, List.of())).equals(Json.write(other.with(0, 0, List.of())));
    }

    /** As many digits of the scenario's hash as tell scenarios apart that people have to do with. */
    public String shortHash() {
        return scenarioHash.substring(0, Math.min(SHORT_HASH, scenarioHash.length()));
    }

    /** The same with another list of tables. */
    public Manifest withFiles(List<TableFile> written) {
        return with(replications, fewestReplications, written);
    }

    private Manifest with(int most, int fewest, List<TableFile> written) {
        return new Manifest(
                product,
                version,
                format,
                scenario,
                scenarioHash,
                name,
                question,
                seed,
                kind,
                warmUp,
                precision,
                most,
                fewest,
                level,
                styles,
                points,
                charts,
                deciding,
                compared,
                overrides,
                written);
    }
}
