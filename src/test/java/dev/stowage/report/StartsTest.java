package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.results.ResultFolder;
import dev.stowage.results.ResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartsTest {
    @TempDir
    Path temp;

    private Path stages;
    private ResultFolder folder;

    @BeforeEach
    void results() throws IOException {
        Path path = temp.resolve("results");
        SampleResults.base("vm", "container").write(path);
        stages = path.resolve("stages.csv");
        folder = ResultFolder.open(path);
    }

    @Test
    void theStagesOfAStyleAddUpToItsMeanStart() {
        StartGroup group =
                Starts.withStages(folder, 0).group("base", "container").orElseThrow();
        double mean = Arrays.stream(group.sortedSeconds()).average().orElseThrow();
        assertThat(group.ready()).isEqualTo(SampleResults.REPLICATIONS * SampleResults.APPS);
        assertThat(group.phases().stream()
                        .mapToDouble(StartGroup.Phase::meanSeconds)
                        .sum())
                .isCloseTo(mean, within(1e-6));
    }

    @Test
    void withoutStagesTheStartsAreTheSame() {
        StartGroup with = Starts.withStages(folder, 0).group("base", "vm").orElseThrow();
        StartGroup without =
                Starts.until(Moment.READY, folder, 0).group("base", "vm").orElseThrow();
        assertThat(without.sortedSeconds()).isEqualTo(with.sortedSeconds());
        assertThat(without.phases()).isEmpty();
    }

    @Test
    void replicationsInAnotherOrderAreRefused() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(stages));
        String last = lines.remove(lines.size() - 1);
        lines.add(1, last);
        Files.write(stages, lines);
        assertThatThrownBy(() -> Starts.withStages(folder, 0))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("stages.csv: the order of its replications is not that of startups.csv");
    }

    @Test
    void aDamagedLineIsToldFromTheOtherThread() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(stages));
        int cut = lines.size() - 2;
        lines.set(cut, lines.get(cut).substring(0, 12));
        Files.write(stages, lines);
        assertThatThrownBy(() -> Starts.withStages(folder, 0))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("stages.csv: line " + (cut + 1) + ": ")
                .hasMessageContaining("the line has only");
    }
}
