package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.experiment.Runner;
import dev.stowage.model.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run --resume} leaves and what it runs; files are told apart by their seeds. */
class ResumeTest {
    @TempDir
    Path temp;

    private Cli cli;
    private final Set<Long> run = new ConcurrentSkipListSet<>();

    @BeforeEach
    void threeFiles() throws IOException {
        Runner noting = (spec, observer) -> {
            run.add(spec.seed());
            return Simulation.run(spec, observer);
        };
        cli = new Cli(temp).with(noting);
        for (int seed = 1; seed <= 3; seed++) {
            write(seed, Cli.STUDY);
        }
        assertThat(cli.execute("run", "all", "--quiet")).isZero();
        run.clear();
    }

    private void write(int seed, String study) throws IOException {
        cli.write("all/" + seed + ".yaml", study.replace("seed: 4", "seed: " + seed));
    }

    private Path results(int seed) {
        return temp.resolve("results/" + seed);
    }

    @Test
    void whatIsCompleteIsLeft() throws IOException {
        var before = Files.getLastModifiedTime(results(2));
        assertThat(cli.execute("run", "all", "--resume")).isZero();
        assertThat(cli.out()).startsWith("complete already, and left as they are: 3 of 3");
        assertThat(cli.err()).isEmpty();
        assertThat(run).isEmpty();
        assertThat(Files.getLastModifiedTime(results(2))).isEqualTo(before);
    }

    @Test
    void whatIsMissingIsRun() throws IOException {
        Files.move(results(2), temp.resolve("elsewhere"));
        assertThat(cli.execute("run", "all", "--resume")).isZero();
        assertThat(cli.out()).contains("left as they are: 2 of 3", "wrote results/2");
        assertThat(run).containsExactly(2L);
        assertThat(results(2).resolve("summary.csv"))
                .hasSameBinaryContentAs(temp.resolve("elsewhere").resolve("summary.csv"));
    }

    @Test
    void whatWasChangedIsRun() throws IOException {
        write(1, Cli.STUDY.replace("count: 2", "count: 3"));
        Files.writeString(results(3).resolve("summary.csv"), "someone's own\n");
        assertThat(cli.execute("run", "all", "--resume")).isZero();
        assertThat(run).containsExactly(1L, 3L);
    }

    @Test
    void otherOptionsAreAnotherStudy() {
        assertThat(cli.execute("run", "all", "--resume", "--replications", "2")).isZero();
        assertThat(run).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aFinishedFolderThatWasNotMovedInIsLeftToo() throws IOException {
        Files.move(results(2), temp.resolve("results/.2.complete"));
        assertThat(cli.execute("run", "all", "--resume")).isZero();
        assertThat(run).isEmpty();
        assertThat(results(2)).exists();
    }

    @Test
    void aPlanMovesNothing() throws IOException {
        Files.move(results(2), temp.resolve("results/.2.complete"));
        assertThat(cli.execute("run", "all", "--resume", "--dry-run")).isZero();
        assertThat(results(2)).doesNotExist();
        assertThat(temp.resolve("results/.2.complete")).exists();
    }

    @Test
    void whatWasLeftOfAnotherScenarioIsDiscardedAndThatIsSaid() throws IOException {
        Files.move(results(2), temp.resolve("results/.2.partial"));
        Files.writeString(temp.resolve("results/.2.partial/checkpoint.json"), "{}");
        assertThat(cli.execute("run", "all", "--resume")).isZero();
        assertThat(cli.err())
                .isEqualTo("all/2.yaml: what an interrupted run left is not of this scenario as it is now; it is run"
                        + " from the start\n");
        assertThat(run).containsExactly(2L);
    }
}
