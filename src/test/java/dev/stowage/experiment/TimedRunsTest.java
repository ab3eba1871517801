package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.model.RunSpec;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that sleep for a known time. */
class TimedRunsTest {
    @TempDir
    Path temp;

    private final List<String> made = new ArrayList<>();

    private Study study() throws IOException {
        return Studies.read(temp, """
            schema: 1
            apps: {web: {memory: 128 MiB}}
            workload: [{app: web, count: 1}]
            experiment: {replications: 10}
            sweep: {n: {path: "workload[0].count", values: [1, 2, 3, 4, 5]}}
            styles:
              large: {machines: {type: m5.large, count: 1}, stack: [amazon-linux-2023]}
            """);
    }

    private TimedRuns timed(double mostSeconds, ToIntFunction<RunSpec> milliseconds) throws IOException {
        Runner sleeping = (spec, observer) -> {
            made.add(spec.point());
            try {
                Thread.sleep(milliseconds.applyAsInt(spec));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new FakeRunner().run(spec, observer);
        };
        return TimedRuns.of(study(), sleeping, Studies.CATALOGUE, mostSeconds, () -> false);
    }

    private static int number(RunSpec spec) {
        return Integer.parseInt(spec.point().substring(2));
    }

    @Test
    void everyCellIsTimedWhereThereAreFew() throws IOException {
        TimedRuns timed = timed(60, spec -> 20 * number(spec));
        assertThat(made).containsExactly("n=1", "n=5", "n=3", "n=2", "n=4");
        // ten replications of 20, 40, 60, 80 and 100 ms
        assertThat(timed.seconds()).isGreaterThan(3.0);
        assertThat(timed.runs()).isEqualTo(5);
    }

    @Test
    void theEndsAloneAreTimedWhenTheyTakeLong() throws IOException {
        TimedRuns timed = timed(0.05, spec -> 40 * number(spec));
        assertThat(made).containsExactly("n=1", "n=5");
        // on the line: 40, 80, 120, 160 and 200 ms
        assertThat(timed.seconds()).isGreaterThan(6.0);
    }
}
