package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.Cli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Damaged scenarios are accepted or end in located mistakes, never in a trace, and never leave anything behind. */
class MutantsTest {
    private static final Pattern PROBLEM = Pattern.compile("(\\S+\\.yaml):[1-9]\\d*:[1-9]\\d*: (\\S.*: )?\\S.*; \\S.*");
    private static final Pattern TRACE = Pattern.compile("(?m)^\\s+at |Exception|Error:|stowage made a mistake");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path temp;

    private Set<String> write(List<Mutants.Mutant> mutants) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("mutants"));
        Shipped.copyTables(folder);
        Set<String> names = new TreeSet<>();
        for (Mutants.Mutant mutant : mutants) {
            Files.write(folder.resolve(mutant.name()), mutant.bytes());
            names.add(mutant.name());
        }
        return names;
    }

    /** Checks them all in one call and returns the names of those that were accepted. */
    private Set<String> accepted(List<Mutants.Mutant> mutants) throws IOException {
        Set<String> names = write(mutants);
        Cli cli = new Cli(temp);
        long began = System.nanoTime();
        int exitCode = cli.execute("validate", "mutants");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(MINUTE);
        assertThat(exitCode).isEqualTo(3);
        assertThat(cli.out() + cli.err()).doesNotContainPattern(TRACE);
        assertThat(cli.err().lines()).allMatch(line -> PROBLEM.matcher(line).matches(), "located, with a remedy");
        Set<String> accepted = cli.out()
                .lines()
                .filter(line -> line.startsWith("ok "))
                .map(line -> fileName(line.substring(3)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rejected = cli.err()
                .lines()
                .map(line -> fileName(line.substring(0, line.indexOf(".yaml:") + 5)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(accepted).doesNotContainAnyElementsOf(rejected);
        Set<String> told = new TreeSet<>(accepted);
        told.addAll(rejected);
        assertThat(told).isEqualTo(names);
        return accepted;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void validate(int count) throws IOException {
        List<Mutants.Mutant> mutants = new Mutants().first(count);
        Set<String> accepted = accepted(mutants);
        assertThat(mutants.stream()
                        .filter(mutant -> mutant.damage().mustBeRejected)
                        .map(Mutants.Mutant::name)
                        .filter(accepted::contains))
                .as("misspelt, doubled, retyped or broken, and yet accepted")
                .isEmpty();
        assertThat(accepted).as("some damage does no harm").isNotEmpty();
    }

    /** Runs every so many-eth of them. */
    private void run(int count, int each, String... options) throws IOException {
        List<Mutants.Mutant> mutants = new Mutants().first(count);
        Set<String> accepted = accepted(mutants);
        for (int i = each / 2; i < count; i += each) { // coprime to the kinds of damage
            String name = mutants.get(i).name();
            List<String> line = new ArrayList<>(List.of("run", "mutants/" + name));
            line.addAll(List.of(options));
            Cli cli = new Cli(temp).drawing();
            long began = System.nanoTime();
            int exitCode = cli.execute(line.toArray(String[]::new));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(name).isLessThan(MINUTE);
            assertThat(cli.out() + cli.err()).as(name).doesNotContainPattern(TRACE);
            assertThat(exitCode).as(name + ": " + cli.err()).isEqualTo(accepted.contains(name) ? 0 : 3);
            assertThat(written())
                    .as(name)
                    .isEqualTo(
                            accepted.contains(name)
                                    ? Set.of(name.replace(".yaml", ""), "index.csv", "index.html")
                                    : Set.of());
            delete();
        }
    }

    private Set<String> written() {
        Path results = temp.resolve("results");
        if (!Files.exists(results)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(results)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        Path results = temp.resolve("results");
        if (Files.exists(results)) {
            try (Stream<Path> files = Files.walk(results)) {
                for (Path path :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Test
    void threeHundred() throws IOException {
        validate(300);
    }

    @Test
    void aDozenOfThemThroughRun() throws IOException {
        run(300, 23, "--replications", "1");
    }

    @Test
    @EnabledIfSystemProperty(named = "stowage.slow", matches = "true")
    void twoThousand() throws IOException {
        validate(2000);
    }

    @Test
    @EnabledIfSystemProperty(named = "stowage.slow", matches = "true")
    void aHundredOfThemThroughRunInTheirSize() throws IOException {
        run(2000, 19);
    }

    @Test
    @EnabledIfSystemProperty(named = "stowage.slow", matches = "true")
    void aWorkloadWithoutEndIsStopped() throws IOException {
        Files.writeString(temp.resolve("endless.yaml"), """
                schema: 1
                apps: {app: {memory: 1 B}}
                workload: [{app: app, until: full}]
                styles: {vm: {machines: {type: r5.metal, count: 1, start: running}, stack: []}}
                record: none
                """);
        Cli cli = new Cli(temp);
        assertThat(cli.execute("run", "endless.yaml")).isEqualTo(4);
        assertThat(cli.err()).hasLineCount(1).contains("endless.yaml: a run failed", "more than 5,000,000 guests");
        assertThat(written()).isEmpty();
    }
}
