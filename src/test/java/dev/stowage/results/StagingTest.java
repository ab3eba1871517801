package dev.stowage.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagingTest {

    @TempDir
    Path parent;

    private Path target;

    @BeforeEach
    void name_the_target() {
        target = parent.resolve("a");
    }

    @Test
    void moves_a_complete_folder_into_place_and_leaves_nothing_else() throws IOException {
        run("first");
        assertThat(content(target)).isEqualTo("first");
        run("second");
        assertThat(content(target)).isEqualTo("second");
        assertThat(names(parent)).containsExactly("a");
        assertThat(names(target)).containsExactly("manifest.json", "note.txt", "points.csv", "run.json");
        assertThat(ResultFolder.open(target).manifest().files())
                .extracting(Manifest.TableFile::name)
                .containsExactly("points.csv");
    }

    @Test
    void the_old_results_stay_until_the_commit_and_after_a_failure() throws IOException {
        run("first");
        try (Staging staging = Staging.begin(target)) {
            staging.write("note.txt", "second");
            assertThat(content(target)).isEqualTo("first");
        }
        assertThat(content(target)).isEqualTo("first");
        assertThat(names(parent)).containsExactly("a");
    }

    @Test
    void nothing_is_committed_without_a_manifest_or_with_an_open_table() throws IOException {
        try (Staging staging = Staging.begin(target)) {
            assertThatThrownBy(staging::commit).isInstanceOf(IllegalStateException.class);
            try (TableWriter<PointRow> open = staging.table(Tables.POINTS)) {
                assertThat(open.rows()).isZero();
                assertThatThrownBy(() -> staging.manifest(ManifestTest.example()))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void a_second_run_at_once_is_refused() throws IOException {
        try (Staging first = Staging.begin(target)) {
            assertThatThrownBy(() -> Staging.begin(target))
                    .isInstanceOf(ResultsException.class)
                    .hasMessageContaining("another run is writing");
            assertThatThrownBy(() -> Staging.mend(target)).isInstanceOf(ResultsException.class);
            assertThat(first.folder()).exists();
        }
    }

    /**
     * The states between the steps of a commit, by what stands under each name ({@code -} for nothing), and what must
     * stand at the target after mending. {@code half} is a folder that was only partly written or partly deleted.
     */
    @ParameterizedTest
    @CsvSource({
        // target, partial, complete, old, trash, mended
        "-,    half, -,   -,   -,    -",
        "old,  half, -,   -,   -,    old",
        "old,  -,    new, -,   -,    new",
        "-,    -,    new, -,   -,    new",
        "-,    -,    new, old, -,    new",
        "new,  -,    -,   old, -,    new",
        "new,  -,    -,   -,   old,  new",
        "new,  -,    -,   -,   half, new",
        // interrupted, then interrupted again while mending or before anything was mended
        "-,    half, new, old, -,    new",
        "old,  -,    new, old, half, new",
        "old,  half, -,   old, half, old",
        "-,    -,    -,   old, -,    old"
    })
    void mends_every_interruption(
            String atTarget, String atPartial, String atComplete, String atOld, String atTrash, String mended)
            throws IOException {
        put(target, atTarget);
        put(parent.resolve(".a.partial"), atPartial);
        put(parent.resolve(".a.complete"), atComplete);
        put(parent.resolve(".a.old"), atOld);
        put(parent.resolve(".a.trash"), atTrash);
        Files.createFile(parent.resolve(".a.lock"));

        Staging.mend(target);

        if (mended.equals("-")) {
            assertThat(names(parent)).isEmpty();
        } else {
            assertThat(names(parent)).containsExactly("a");
            assertThat(content(target)).isEqualTo(mended);
        }
        run("next");
        assertThat(content(target)).isEqualTo("next");
        assertThat(names(parent)).containsExactly("a");
    }

    @Test
    void mending_a_sound_folder_touches_nothing() throws IOException {
        run("first");
        Staging.mend(target);
        assertThat(content(target)).isEqualTo("first");
        Staging.mend(parent.resolve("none"));
        assertThat(names(parent)).containsExactly("a");
    }

    @Test
    void links_in_a_discarded_folder_are_not_followed() throws IOException {
        Path kept = Files.createDirectory(parent.resolve("kept"));
        Files.writeString(kept.resolve("file"), "kept");
        run("first");
        Files.createSymbolicLink(target.resolve("link"), kept);
        run("second");
        assertThat(kept.resolve("file")).hasContent("kept");
        assertThat(names(target)).doesNotContain("link");
    }

    private static PointRow row(int order) {
        return new PointRow("base", "a", order, "" + order, "");
    }

    /** A run that is interrupted after a checkpoint and a few rows more; the means have digits that a CSV has not. */
    private void interrupted() throws IOException {
        try (Staging staging = Staging.begin(target)) {
            TableWriter<PointRow> points = staging.table(Tables.POINTS);
            points.write(row(0));
            points.write(row(1));
            double[] means = {1.0 / 3, Double.NaN, -0.0};
            staging.checkpoint(
                    ManifestTest.example(),
                    List.of(3, 3, 4),
                    List.of(Checkpoint.Sample.of("vm", Metric.MAKESPAN, means, List.of(means))));
            points.write(row(2));
            staging.write("note.txt", "half");
            staging.keep();
        }
        assertThat(names(parent)).containsExactly(".a.partial");
    }

    @Test
    void goes_on_from_the_last_checkpoint_and_gives_the_same_bytes() throws IOException {
        interrupted();
        assertThat(Staging.hasCheckpoint(target)).isTrue();
        try (Staging staging = Staging.resume(target, ManifestTest.example())) {
            Checkpoint checkpoint = staging.resumed().orElseThrow();
            assertThat(checkpoint.replications()).containsExactly(3, 3, 4);
            Checkpoint.Sample sample = checkpoint.carried().get(0);
            assertThat(sample.meanValues()).containsExactly(1.0 / 3, Double.NaN, -0.0);
            assertThat(sample.observationValues().get(0)).containsExactly(1.0 / 3, Double.NaN, -0.0);
            TableWriter<PointRow> points = staging.table(Tables.POINTS);
            points.write(row(2));
            points.close();
            staging.manifest(ManifestTest.example());
            staging.commit();
        }
        assertThat(names(parent)).containsExactly("a");
        assertThat(names(target)).containsExactly("manifest.json", "points.csv");
        ResultFolder resumed = ResultFolder.open(target);
        assertThat(resumed.list(Tables.POINTS)).containsExactly(row(0), row(1), row(2));
        assertThat(resumed.altered()).isEmpty();
        Path anew = parent.resolve("b");
        try (Staging staging = Staging.begin(anew)) {
            staging.write(Tables.POINTS, List.of(row(0), row(1), row(2)));
            staging.manifest(ManifestTest.example());
            staging.commit();
        }
        assertThat(target.resolve("points.csv")).hasSameBinaryContentAs(anew.resolve("points.csv"));
        assertThat(target.resolve("manifest.json")).hasSameBinaryContentAs(anew.resolve("manifest.json"));
    }

    @ParameterizedTest
    @CsvSource({"shorter", "changed", "missing", "another study", "no checkpoint"})
    void begins_anew_when_what_was_left_cannot_be_gone_on_with(String damage) throws IOException {
        interrupted();
        Path partial = parent.resolve(".a.partial");
        Path points = partial.resolve("points.csv");
        Manifest study = ManifestTest.example();
        switch (damage) {
            case "shorter" -> Files.writeString(points, "point,axis\n");
            case "changed" -> Files.writeString(points, Files.readString(points).replace("base", "Base"));
            case "missing" -> Files.delete(points);
            case "another study" -> study = ManifestTest.example(9);
            default -> Files.delete(partial.resolve("checkpoint.json"));
        }
        try (Staging staging = Staging.resume(target, study)) {
            assertThat(staging.resumed()).isEmpty();
            assertThat(names(staging.folder())).isEmpty();
        }
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void mending_leaves_what_can_be_gone_on_with_and_beginning_does_not() throws IOException {
        interrupted();
        Staging.mend(target);
        assertThat(names(parent)).containsExactly(".a.partial");
        try (Staging staging = Staging.begin(target)) {
            assertThat(names(staging.folder())).isEmpty();
        }
        assertThat(names(parent)).isEmpty();
    }

    private void run(String note) throws IOException {
        try (Staging staging = Staging.begin(target)) {
            staging.write(Tables.POINTS, List.of(new PointRow("base", "a", 0, "1", "")));
            staging.write("note.txt", note);
            staging.manifest(ManifestTest.example());
            staging.runInfo(new RunInfo("", "", "", "", 1, 0, List.of()));
            staging.commit();
        }
    }

    private static void put(Path folder, String note) throws IOException {
        if (!note.equals("-")) {
            Files.createDirectories(folder.resolve("charts"));
            Files.writeString(folder.resolve("note.txt"), note);
            Files.writeString(folder.resolve("charts/c.svg"), note);
        }
    }

    private static String content(Path folder) throws IOException {
        return Files.readString(folder.resolve("note.txt"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
