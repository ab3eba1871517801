package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.results.ResultFolder;
import dev.stowage.results.ResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartsTest {
    @TempDir
    Path temp;

    private Path startups;
    private ResultFolder folder;

    @BeforeEach
    void results() throws IOException {
        Path path = temp.resolve("results");
        SampleResults.base("vm", "container").write(path);
        startups = path.resolve("startups.csv");
        folder = ResultFolder.open(path);
    }

    @Test
    void theAppsOfEachReplicationAreTaken() {
        StartGroup group =
                new Starts(folder, Moment.READY, 0).group("base", "container").orElseThrow();
        assertThat(group.runs()).hasSize(SampleResults.REPLICATIONS).allMatch(run -> run.size() == SampleResults.APPS);
        assertThat(group.ready()).isEqualTo(SampleResults.REPLICATIONS * SampleResults.APPS);
    }

    @Test
    void aStartEndsAtTheMomentThatIsAskedFor() {
        double[] ready = seconds(Moment.READY);
        double[] running = seconds(Moment.RUNNING);
        assertThat(running).hasSameSizeAs(ready);
        assertThat(Arrays.stream(running).sum()).isLessThan(Arrays.stream(ready).sum());
    }

    private double[] seconds(Moment moment) {
        return new Starts(folder, moment, 0).group("base", "vm").orElseThrow().sortedSeconds();
    }

    @Test
    void aDamagedLineIsTold() throws IOException {
        List<String> lines = Files.readAllLines(startups);
        int cut = lines.size() - 2;
        lines.set(cut, lines.get(cut).substring(0, 12));
        Files.write(startups, lines);
        assertThatThrownBy(() -> new Starts(folder, Moment.READY, 0))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("startups.csv: line " + (cut + 1) + ": ")
                .hasMessageContaining("the line has only");
    }
}
