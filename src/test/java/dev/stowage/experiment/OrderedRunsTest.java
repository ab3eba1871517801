package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.model.RunSpec;
import dev.stowage.results.Estimand;
import dev.stowage.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedRunsTest {
    private static final String STUDY = """
            schema: 1
            apps: {web: {memory: 128 MiB}}
            workload: [{app: web, count: 3}]
            styles:
              large: {machines: {type: m5.large, count: 1}, stack: [amazon-linux-2023]}
            """;

    private static final Tariff TARIFF = Tariff.of(Studies.CATALOGUE);

    @TempDir
    Path temp;

    private Scenario scenario;
    private final List<String> taken = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();

    @BeforeEach
    void scenario() throws IOException {
        scenario = Studies.read(temp, STUDY).points().get(0).scenario();
    }

    private Cell cell(String point, int replications) {
        return cell(point, new Stopping.Fixed(replications));
    }

    private Cell cell(String point, Stopping stopping) {
        return new Cell(point, "large", scenario, true, TARIFF, stopping);
    }

    /** At most so many, and enough when one more than the index is there. */
    private static Stopping upTo(int index, int most) {
        return new Stopping() {
            @Override
            public int most() {
                return most;
            }

            @Override
            public boolean isEnough(CellTally tally) {
                return tally.replications() > index;
            }

            @Override
            public Set<Estimand> needs() {
                return Set.of();
            }
        };
    }

    private static Runner runner(Consumer<RunSpec> before) {
        return (spec, observer) -> {
            before.accept(spec);
            return new FakeRunner().run(spec, observer);
        };
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(int workers, Consumer<RunSpec> before, Cell... cells) {
        List<CellTally> tallies = new ArrayList<>();
        try (WorkerPool pool = new WorkerPool(workers, () -> false)) {
            new OrderedRuns(pool, runner(before)).run(List.of(cells).iterator(), replication -> {
                Cell cell = replication.cell();
                taken.add(cell.point() + replication.index());
                if (replication.index() == 0) {
                    tallies.add(new CellTally(cell));
                }
                CellTally tally = tallies.get(tallies.size() - 1);
                tally.take(replication);
                if (tally.isEnough()) {
                    cell.close();
                }
            });
        }
    }

    private static List<String> names(String point, int replications) {
        return IntStream.range(0, replications).mapToObj(i -> point + i).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void replicationsComeInTheOrderOfCellAndIndex(int workers) {
        run(workers, spec -> sleep(spec.replication() % 7 == 0 ? 5 : 0), cell("a", 20), cell("b", 1), cell("c", 9));
        List<String> expected = new ArrayList<>(names("a", 20));
        expected.addAll(names("b", 1));
        expected.addAll(names("c", 9));
        assertThat(taken).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void replicationsBegunBeyondTheLastThatIsWantedAreDropped(int workers) {
        Consumer<RunSpec> failingLater = spec -> {
            begun.incrementAndGet();
            sleep(spec.replication() % 2 == 0 ? 3 : 0);
            if (spec.point().equals("a") && spec.replication() > 5) {
                throw new IllegalStateException("nobody wants to know");
            }
        };
        run(workers, failingLater, cell("a", upTo(5, 1000)), cell("b", 3));
        List<String> expected = new ArrayList<>(names("a", 6));
        expected.addAll(names("b", 3));
        assertThat(taken).isEqualTo(expected);
        assertThat(begun).hasValueLessThanOrEqualTo(6 + 3 + 2 * workers);
    }

    @Test
    void ofAFixedNumberNotOneTooManyIsBegun() {
        run(3, spec -> begun.incrementAndGet(), cell("a", 5), cell("b", 4));
        assertThat(begun).hasValue(9);
    }

    @Test
    void theFirstFailureInOrderIsToldEvenWhenALaterOneComesFirst() {
        CountDownLatch laterHasFailed = new CountDownLatch(1);
        Consumer<RunSpec> failing = spec -> {
            if (spec.replication() == 1) {
                await(laterHasFailed);
                throw new IllegalStateException("first");
            } else if (spec.replication() == 2) {
                laterHasFailed.countDown();
                throw new IllegalStateException("later");
            }
        };
        assertThatThrownBy(() -> run(3, failing, cell("a", 3))).hasMessageContaining("first");
        assertThat(taken).containsExactly("a0");
    }

    @Test
    void onlyAFewAreUnderWayBeyondASlowOne() {
        CountDownLatch release = new CountDownLatch(1);
        Consumer<RunSpec> slowAtTheHead = spec -> {
            if (begun.incrementAndGet() == 4) {
                release.countDown(); // all that may be under way with two workers have begun
            }
            if (spec.point().equals("a") && spec.replication() == 0) {
                await(release);
                sleep(20);
                assertThat(begun).hasValue(4);
            }
        };
        run(2, slowAtTheHead, cell("a", 50), cell("b", 50));
        assertThat(begun).hasValue(100);
    }

    @Test
    void stopsWhenAsked() {
        CountDownLatch never = new CountDownLatch(1);
        try (WorkerPool pool = new WorkerPool(1, () -> true)) {
            OrderedRuns runs = new OrderedRuns(pool, runner(spec -> await(never)));
            assertThatThrownBy(() -> runs.run(List.of(cell("a", 1)).iterator(), replication -> {}))
                    .isInstanceOf(InterruptedStudyException.class);
        }
    }
}
