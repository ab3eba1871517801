package dev.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class KernelTest {
    private final Kernel kernel = new Kernel();
    private final List<String> log = new ArrayList<>();

    private Runnable note(String what) {
        return () -> log.add(what + "@" + kernel.now());
    }

    @Test
    void firesByTimeThenLowerPriorityThenInsertion() {
        kernel.schedule(2, note("late"));
        kernel.schedule(1, 5, note("low"));
        kernel.schedule(1, -5, note("urgent"));
        kernel.schedule(1, note("first"));
        kernel.schedule(1, note("second"));
        kernel.run(Double.POSITIVE_INFINITY);
        assertThat(log).containsExactly("urgent@1.0", "first@1.0", "second@1.0", "low@1.0", "late@2.0");
        assertThat(kernel.now()).isEqualTo(2.0);
    }

    @Test
    void runsUpToAndIncludingTheLimitAndLeavesTheClockThere() {
        kernel.schedule(1, note("in"));
        kernel.schedule(3, note("at"));
        kernel.schedule(3.5, note("out"));
        kernel.run(3);
        assertThat(log).containsExactly("in@1.0", "at@3.0");
        assertThat(kernel.now()).isEqualTo(3.0);
        assertThat(kernel.pendingEvents()).isEqualTo(1);
        kernel.run(3.2);
        assertThat(kernel.now()).isEqualTo(3.2);
        kernel.run(Double.POSITIVE_INFINITY);
        kernel.run(Double.POSITIVE_INFINITY);
        assertThat(log).hasSize(3);
        assertThat(kernel.now()).isEqualTo(3.5);
    }

    @Test
    void aStoppedRunGoesOnWhereItStopped() {
        kernel.schedule(1, () -> {
            note("stop").run();
            kernel.stop();
        });
        kernel.schedule(1, note("same instant"));
        kernel.schedule(2, note("later"));
        kernel.run(5);
        assertThat(log).containsExactly("stop@1.0");
        assertThat(kernel.now()).isEqualTo(1.0);
        kernel.run(5);
        assertThat(log).containsExactly("stop@1.0", "same instant@1.0", "later@2.0");
        assertThat(kernel.now()).isEqualTo(5.0);
    }

    @Test
    void aCancelledEventDoesNotFireAndHoldsNothing() {
        Event first = kernel.schedule(1, note("cancelled"));
        Event second = kernel.schedule(1, () -> assertThat(first.cancel()).isFalse());
        assertThat(first.cancel()).isTrue();
        assertThat(first.cancel()).isFalse();
        assertThat(first.isPending()).isFalse();
        assertThat(kernel.pendingEvents()).isEqualTo(1);
        kernel.run(2);
        assertThat(log).isEmpty();
        assertThat(second.isPending()).isFalse();
        assertThat(second.cancel()).isFalse();
        assertThat(kernel.nextEventSeconds()).isInfinite();
    }

    @Test
    void aFailureReachesTheCallerWithTimeAndContext() {
        kernel.schedule(2.5, 0, "resource cpu", () -> {
            kernel.context("guest web-17");
            throw new IllegalArgumentException("no such image");
        });
        kernel.schedule(3, note("never"));
        SimulationException failure =
                catchThrowableOfType(SimulationException.class, () -> kernel.run(Double.POSITIVE_INFINITY));
        assertThat(failure.atSeconds()).isEqualTo(2.5);
        assertThat(failure.context()).isEqualTo("guest web-17");
        assertThat(failure).hasMessage("at 2.500000 s, guest web-17: no such image");
        assertThat(failure).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(kernel.now()).isEqualTo(2.5);
        assertThat(log).isEmpty();
        assertThatThrownBy(() -> kernel.run(5)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void contextIsThatOfTheEventAndEndsWithIt() {
        kernel.schedule(1, 0, "guest a", () -> kernel.context("guest b"));
        kernel.schedule(2, () -> {
            throw new IllegalStateException("lost");
        });
        assertThatThrownBy(() -> kernel.run(5)).hasMessage("at 2.000000 s: lost");

        Kernel other = new Kernel();
        other.schedule(1, 0, "guest a", () -> {
            throw new AssertionError("an error too");
        });
        assertThatThrownBy(() -> other.run(5))
                .isInstanceOf(SimulationException.class)
                .hasMessageContaining("guest a")
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void refusesThePastAndWhatIsNoTime() {
        kernel.run(10);
        assertThatThrownBy(() -> kernel.schedule(9.999, note("past"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kernel.schedule(Double.NaN, note("NaN"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kernel.schedule(Double.POSITIVE_INFINITY, note("never")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kernel.scheduleIn(-1, note("past"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kernel.schedule(11, 10_001, note("rank")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kernel.run(9)).isInstanceOf(IllegalArgumentException.class);
        kernel.schedule(11, () -> kernel.run(12));
        assertThatThrownBy(() -> kernel.run(12)).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void kernelsRunInParallelWithoutTouchingEachOther() {
        List<Double> ends = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> {
                    Kernel own = new Kernel();
                    own.schedule(i, () -> own.scheduleIn(1, () -> {}));
                    own.run(Double.POSITIVE_INFINITY);
                    return own.now();
                })
                .toList();
        assertThat(ends)
                .isEqualTo(IntStream.range(0, 2_000).mapToObj(i -> i + 1.0).toList());
    }

    @Test
    void constructionIsCheapSilentAndLeavesNothingBehind() throws InterruptedException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int threads = Thread.activeCount();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            for (int i = 0; i < 2_000; i++) {
                new Kernel().run(1);
            }
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < 5_000; i++) {
                new Kernel().run(1);
            }
            double each = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 5_000.0 / 1e6;
            assertThat(each).as("ms per kernel").isLessThan(0.2);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 1);
        assertThat(collected(new WeakReference<>(new Kernel()))).isTrue();
    }

    @Test
    void noLibraryWritesALog() {
        assertThat(LoggerFactory.getLogger("any.library").isErrorEnabled()).isFalse();
    }

    private static boolean collected(WeakReference<Kernel> kernel) throws InterruptedException {
        for (int i = 0; i < 50 && kernel.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        return kernel.get() == null;
    }

    @Test
    void logicalProcessesRunEachOnItsOwnClockFromTheSeparationOn() {
        LogicalProcess one = new LogicalProcess();
        LogicalProcess two = new LogicalProcess();
        kernel.schedule(1, () -> {
            kernel.enter(one);
            kernel.scheduleIn(2, 5, null, note("one late"));
            kernel.scheduleIn(2, 0, null, () -> {
                note("one").run();
                kernel.scheduleIn(3, note("one again"));
            });
            kernel.enter(two);
            kernel.scheduleIn(1, note("two"));
            kernel.enter(null);
            kernel.stop();
        });
        kernel.run(Double.POSITIVE_INFINITY);
        assertThat(kernel.separate()).isTrue();
        assertThat(kernel.run(one, 4)).isEqualTo(4);
        assertThat(kernel.run(two, Double.POSITIVE_INFINITY)).isEqualTo(2);
        assertThat(kernel.run(one, 10)).isEqualTo(10);
        assertThat(kernel.run(two, 10)).isEqualTo(10);
        assertThat(log).containsExactly("one@3.0", "one late@3.0", "two@2.0", "one again@6.0");
        assertThat(kernel.now()).isEqualTo(10);
    }

    @Test
    void anEventOfNoLogicalProcessKeepsAllTogether() {
        kernel.schedule(1, note("nobody's"));
        LogicalProcess one = new LogicalProcess();
        kernel.enter(one);
        kernel.schedule(2, note("one"));
        kernel.enter(null);
        assertThat(kernel.separate()).isFalse();
        assertThatThrownBy(() -> kernel.run(one, 5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not separate");
        kernel.run(Double.POSITIVE_INFINITY);
        assertThat(log).containsExactly("nobody's@1.0", "one@2.0");
    }
}
