package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.model.RunSpec;
import dev.stowage.results.Staging;
import dev.stowage.scenario.yaml.ScenarioReader;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several studies on one pool; a study is told from the others by its seed. */
class BatchTest {
    private static final String STUDY = """
            schema: 1
            apps: {web: {memory: 128 MiB}}
            workload: [{app: web, count: 3}]
            experiment: {replications: 30, seed: SEED}
            styles:
              large: {machines: {type: m5.large, count: 1}, stack: [amazon-linux-2023]}
              small: {machines: {type: t3.micro, count: 1}, stack: [amazon-linux-2023]}
            """;

    @TempDir
    Path temp;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private static Runner runner(Consumer<RunSpec> before) {
        return (spec, observer) -> {
            before.accept(spec);
            return new FakeRunner().run(spec, observer);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Study read(int number) throws IOException {
        Path file = temp.resolve("study-" + number + ".yaml");
        Files.writeString(file, STUDY.replace("SEED", "" + number));
        return new ScenarioReader(Studies.CATALOGUE).read(file);
    }

    /** Tells in what order things come. */
    private class Job extends Studies.Job {
        private final int number;
        private final Runnable beforeTheEnd;

        Job(int number, Path out, Runnable beforeTheEnd) throws IOException {
            this(read(number), number, out, beforeTheEnd);
        }

        Job(Study study, int number, Path out, Runnable beforeTheEnd) {
            super(study, out.resolve("" + number));
            this.number = number;
            this.beforeTheEnd = beforeTheEnd;
        }

        @Override
        public void finish(Staging staging) throws IOException {
            beforeTheEnd.run();
            super.finish(staging);
        }

        @Override
        public void done() {
            told.add("done " + number);
        }

        @Override
        public void failed(Exception failure) {
            told.add("failed " + number + ": " + failure.getMessage());
        }
    }

    private List<Job> jobs(int count) throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            jobs.add(new Job(number, temp, () -> {}));
        }
        return jobs;
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theNextStudyBeginsWhileTheLastRunsOfOneAreUnderWay() throws IOException {
        CountDownLatch nextHasBegun = new CountDownLatch(1);
        Consumer<RunSpec> waiting = spec -> {
            if (spec.seed() == 1) {
                nextHasBegun.countDown();
            } else if (spec.styleName().equals("small") && spec.replication() == 29) {
                await(nextHasBegun);
            }
        };
        Studies.run(jobs(2), runner(waiting), 2);
        assertThat(told).containsExactly("done 0", "done 1");
    }

    @Test
    void studiesAreFinishedAtOnceAndToldOfInOrder() throws IOException {
        CountDownLatch secondIsFinished = new CountDownLatch(1);
        List<Job> jobs =
                List.of(new Job(0, temp, () -> await(secondIsFinished)), new Job(1, temp, secondIsFinished::countDown));
        Studies.run(jobs, new FakeRunner(), 2);
        assertThat(told).containsExactly("done 0", "done 1");
    }

    @Test
    void onlyAFewStudiesWaitToBeFinished() throws IOException {
        AtomicInteger runs = new AtomicInteger();
        List<Job> jobs = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            int before = number;
            jobs.add(new Job(number, temp, () -> assertThat(runs).hasValueLessThanOrEqualTo(60 * (before + 5) + 2)));
        }
        Studies.run(jobs, runner(spec -> runs.incrementAndGet()), 1);
        assertThat(told).hasSize(20).allMatch(line -> line.startsWith("done"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aStudyThatFailsLeavesNothingAndTheOthersAreFinished(int workers) throws IOException {
        AtomicInteger made = new AtomicInteger();
        Consumer<RunSpec> failing = spec -> {
            if (spec.seed() == 1) {
                made.incrementAndGet();
                if (spec.replication() == 1) {
                    throw new IllegalStateException("no such lock");
                }
            }
        };
        List<Job> jobs = jobs(4);
        Studies.run(jobs, runner(failing), workers);
        assertThat(told)
                .containsExactly(
                        "done 0", "failed 1: point base, style large, replication 1: no such lock", "done 2", "done 3");
        assertThat(folders()).containsExactly("0", "2", "3");
        assertThat(made).as("runs of a study of 60 that has failed").hasValueLessThanOrEqualTo(2 + 2 * workers);
    }

    @Test
    void aStudyThatCannotBeFinishedLeavesNothingAndTheOthersAreFinished() throws IOException {
        List<Job> jobs = new ArrayList<>(jobs(3));
        jobs.set(1, new Job(1, temp, () -> {
            throw new IllegalStateException("no colour");
        }));
        Studies.run(jobs, new FakeRunner(), 2);
        assertThat(told).containsExactly("done 0", "failed 1: no colour", "done 2");
        assertThat(folders()).containsExactly("0", "2");
    }

    /** What is written of the first style is noticed while the second is taken; of the last, when the study is to be finished. */
    @ParameterizedTest
    @CsvSource({"large, 1", "large, 3", "small, 1", "small, 3"})
    void aStudyThatCannotBeWrittenLeavesNothingAndTheOthersAreFinished(String style, int workers) throws IOException {
        Runner far = (spec, observer) -> {
            if (spec.seed() == 1 && spec.styleName().equals(style)) {
                // the variance of such numbers is beyond all
                observer.start(FakeRunner.start("web-x", 0, 1e300 * spec.replication(), null, false));
            }
            return new FakeRunner().run(spec, observer);
        };
        List<Job> jobs = new ArrayList<>(jobs(3));
        Path file = temp.resolve("study-1.yaml");
        Files.writeString(file, STUDY.replace("SEED", "1") + "record: {starts: 0}\n");
        jobs.set(1, new Job(new ScenarioReader(Studies.CATALOGUE).read(file), 1, temp, () -> {}) {
            @Override
            public void failed(Exception failure) {
                assertThat(Throwables.getStackTrace(failure))
                        .as("in the writing, by the thread of the batch or by a worker that takes a part of it")
                        .containsPattern("Gathering\\.(lambda\\$)?write");
                told.add("failed 1");
            }
        });
        Studies.run(jobs, far, workers);
        assertThat(told).containsExactly("done 0", "failed 1", "done 2");
        assertThat(folders()).containsExactly("0", "2");
    }

    @Test
    void aFailureMayEndTheBatch() throws IOException {
        List<Job> jobs = new ArrayList<>(jobs(3));
        Job strict = new Job(1, temp, () -> {}) {
            @Override
            public void failed(Exception failure) {
                throw new IllegalStateException("this far", failure);
            }
        };
        jobs.set(1, strict);
        Consumer<RunSpec> failing = spec -> {
            if (spec.seed() == 1) {
                throw new IllegalStateException("no such lock");
            } else if (spec.seed() == 2 && spec.replication() == 2) {
                throw new IllegalStateException("later");
            }
        };
        assertThatThrownBy(() -> Studies.run(jobs, runner(failing), 3)).hasMessage("this far");
        assertThat(told).containsExactly("done 0");
        assertThat(folders()).contains("0").doesNotContain("1", "2");
    }

    @Test
    void whenToldToStopWhatIsFinishedStays() throws IOException {
        AtomicBoolean stop = new AtomicBoolean();
        Consumer<RunSpec> stopping = spec -> {
            if (spec.seed() == 3 && spec.replication() == 1) {
                stop.set(true);
            }
        };
        StudyRun run = new StudyRun(runner(stopping), Studies.CATALOGUE, 1, Progress.NONE, stop::get);
        List<Job> jobs = jobs(6);
        assertThatThrownBy(() -> run.run(jobs)).isInstanceOf(InterruptedStudyException.class);
        assertThat(folders()).contains("0", "1").doesNotContain("4", "5", ".4.partial", ".5.partial");
    }

    /** Stops at the n-th run, goes on, and so on until the end; the number of runs that were made in all. */
    private int resumed(Path out, int every, int workers) throws IOException {
        AtomicInteger runs = new AtomicInteger();
        for (int session = 1; ; session++) {
            assertThat(session).isLessThan(100);
            AtomicInteger inSession = new AtomicInteger();
            Runner runner = runner(spec -> {
                runs.incrementAndGet();
                inSession.incrementAndGet();
            });
            try {
                new StudyRun(runner, Studies.CATALOGUE, workers, Progress.NONE, () -> inSession.get() >= every)
                        .run(swept(out));
                return runs.get();
            } catch (InterruptedStudyException e) {
                // the next session goes on
            }
        }
    }

    private List<Job> swept(Path out) throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            Path file = temp.resolve("study-" + number + ".yaml");
            Files.writeString(
                    file,
                    STUDY.replace("SEED", "" + number).replace("replications: 30", "replications: 5")
                            + "sweep: {size: {path: apps.web.memory, values: [64 MiB, 1 GiB, 2 GiB]}}\n"
                            + "compare: {metrics: [startup.ready.p50]}\n");
            if (!Files.exists(out.resolve("" + number))) {
                jobs.add(new Job(new ScenarioReader(Studies.CATALOGUE).read(file), number, out, () -> {}));
            }
        }
        return jobs;
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "11, 1", "12, 2", "31, 3"})
    void aBatchThatIsInterruptedAgainAndAgainGivesTheBytesOfOneThatIsNot(int every, int workers) throws IOException {
        Path whole = Files.createTempDirectory(temp, "whole");
        Studies.run(swept(whole), new FakeRunner(), 2);
        Path parts = Files.createTempDirectory(temp, "parts");
        int runs = resumed(parts, every, workers);
        assertThat(Studies.bytes(parts)).isEqualTo(Studies.bytes(whole)).hasSize(3 * 13);
        int sessions = 1 + 90 / (every - 5 - 2 * workers + 1);
        assertThat(runs)
                .as("runs made again: those of the cells under way")
                .isLessThanOrEqualTo(90 + sessions * (5 + 2 * workers));
    }

    @Test
    void theBytesAreTheSameForAnyNumberOfWorkers() throws IOException {
        Map<Path, String> one = Studies.bytes(run(1));
        assertThat(one).hasSize(3 * 13);
        assertThat(Studies.bytes(run(2))).isEqualTo(one);
        assertThat(Studies.bytes(run(5))).isEqualTo(one);
    }

    private Path run(int workers) throws IOException {
        Path out = Files.createTempDirectory(temp, "out");
        List<Job> jobs = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            jobs.add(new Job(number, out, () -> {}));
        }
        Studies.run(jobs, new FakeRunner(), workers);
        return out;
    }
}
