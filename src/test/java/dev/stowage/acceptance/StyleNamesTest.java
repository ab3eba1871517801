package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.cli.Cli;
import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Outcome;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Styles are data: a new one needs no code, and what it is called or where it stands changes no number. */
class StyleNamesTest {
    private static final Path FILE = Path.of("src/test/resources/dev/stowage/acceptance/gvisor-in-vms.yaml");
    private static final Map<String, String> RENAMED =
            Map.of("plain", "zebra", "sandboxed", "container", "microvm", "a-vm");

    /** Nine digits in a file: half a unit of the last one, before and after the inversion. */
    private static final double WRITTEN = 1.1e-8;

    @TempDir
    Path temp;

    private ResultFolder run(String name, String text) throws IOException {
        Files.writeString(temp.resolve(name + ".yaml"), text);
        Cli cli = new Cli(temp).drawing();
        assertThat(cli.execute("run", name + ".yaml")).as(cli.err()).isZero();
        return ResultFolder.open(temp.resolve("results").resolve(name));
    }

    private static String original() throws IOException {
        return Files.readString(FILE).replace("\r\n", "\n");
    }

    /** The styles under other names and in the opposite order. */
    private static String renamedAndReordered() throws IOException {
        String text = original();
        int begin = text.indexOf("styles:\n") + "styles:\n".length();
        int end = text.indexOf("\n\nexperiment:");
        String[] styles = text.substring(begin, end).split("\n(?=  [a-z])");
        StringBuilder reordered = new StringBuilder();
        for (int i = styles.length - 1; i >= 0; i--) {
            String name = styles[i].strip().split(":", 2)[0];
            reordered.append(styles[i].replaceFirst(name, RENAMED.get(name))).append(i == 0 ? "" : "\n");
        }
        assertThat(styles).hasSize(RENAMED.size());
        return text.substring(0, begin) + reordered + text.substring(end);
    }

    @Test
    void gvisorInVmsRuns() throws IOException {
        ResultFolder results = run("vms", original());
        assertThat(results.list(Tables.STARTUPS))
                .filteredOn(row -> row.style().equals("sandboxed") && !row.app().isEmpty())
                .hasSize(4 * 20)
                .allMatch(row -> row.outcome() == Outcome.READY);
        assertThat(results.list(Tables.STARTUPS))
                .filteredOn(
                        row -> row.style().equals("sandboxed") && row.layer().equals("gvisor"))
                .hasSize(4 * 20)
                .allMatch(row -> row.parent().contains("kvm-qemu"));
    }

    @Test
    void anotherNameAndAnotherPlaceChangeNoNumber() throws IOException {
        ResultFolder one = run("one", original());
        ResultFolder other = run("other", renamedAndReordered());
        assertThat(other.manifest().styles().stream().map(style -> style.name()))
                .containsExactly("a-vm", "container", "zebra");
        for (String file :
                List.of("summary", "startups", "stages", "memory", "density", "cost", "points", "assumptions")) {
            assertThat(lines(other, file, Function.identity()))
                    .as(file)
                    .isEqualTo(lines(one, file, StyleNamesTest::renamed));
        }
    }

    private static String renamed(String line) {
        String[] cells = line.split(",", 3);
        return cells.length == 3 && RENAMED.containsKey(cells[1])
                ? cells[0] + "," + RENAMED.get(cells[1]) + "," + cells[2]
                : line;
    }

    /** Rows in a canonical order: the order of the styles is the one thing that may differ. */
    private static List<String> lines(ResultFolder folder, String file, Function<String, String> change)
            throws IOException {
        return Files.readAllLines(folder.path().resolve(file + ".csv")).stream()
                .map(change)
                .sorted()
                .toList();
    }

    @Test
    void aSwappedPairChangesTheSignAndInvertsTheRatio() throws IOException {
        Map<String, ComparisonRow> one = byPair(run("one", original()), RENAMED::get);
        Map<String, ComparisonRow> other = byPair(run("other", renamedAndReordered()), Function.identity());
        assertThat(one).hasSameSizeAs(other).isNotEmpty();
        one.forEach((key, row) -> {
            String[] parts = key.split("\\|", -1);
            ComparisonRow swapped = Objects.requireNonNull(
                    other.get(String.join("|", parts[0], parts[1], parts[2], parts[4], parts[3])), key);
            same(swapped.difference(), -row.difference(), 0, key);
            same(swapped.differenceLower(), -row.differenceUpper(), 0, key);
            same(swapped.differenceUpper(), -row.differenceLower(), 0, key);
            same(swapped.ratio(), 1 / row.ratio(), WRITTEN, key);
            same(swapped.ratioLower(), 1 / row.ratioUpper(), WRITTEN, key);
            same(swapped.ratioUpper(), 1 / row.ratioLower(), WRITTEN, key);
            assertThat(swapped.unit()).isEqualTo(row.unit());
            assertThat(swapped.nReplications()).isEqualTo(row.nReplications());
        });
    }

    private static void same(double actual, double expected, double relative, String as) {
        if (Double.isFinite(expected)) {
            assertThat(actual).as(as).isCloseTo(expected, within(relative * Math.abs(expected)));
        } else {
            assertThat(actual).as(as).isNaN();
        }
    }

    private static Map<String, ComparisonRow> byPair(ResultFolder folder, Function<String, String> name) {
        return folder.list(Tables.COMPARISON).stream()
                .collect(Collectors.toMap(
                        row -> String.join(
                                "|",
                                row.point(),
                                row.metric().id(),
                                row.statistic().toString(),
                                name.apply(row.styleA()),
                                name.apply(row.styleB())),
                        Function.identity(),
                        (a, b) -> {
                            throw new IllegalStateException("a pair twice: " + a);
                        },
                        TreeMap::new));
    }
}
