package dev.stowage.resource;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockTest {
    private final Kernel kernel = new Kernel();
    private final Lock lock = Lock.of(kernel, "mount");
    private final List<String> log = new ArrayList<>();

    private Runnable note(String what) {
        return () -> log.add(what + "@" + kernel.now());
    }

    @Test
    void firstComeFirstServedAndTheReportSaysWhoHeldIt() {
        Visit a = lock.acquire("a", () -> 2, WaitHooks.NONE, note("a"), note("a out"));
        Visit b = lock.acquire("b", () -> 3, WaitHooks.NONE, note("b"), note("b out"));
        List<Visit> late = new ArrayList<>();
        kernel.schedule(4, () -> late.add(lock.acquire("c", () -> 1, note("c out"))));
        assertThat(log).isEmpty();
        kernel.run(POSITIVE_INFINITY);
        assertThat(log).containsExactly("a@0.0", "a out@2.0", "b@2.0", "b out@5.0", "c out@6.0");
        assertThat(a.heldBy()).isNull();
        assertThat(a.waitedSeconds()).isZero();
        assertThat(b.heldBy()).isEqualTo("a");
        assertThat(b.waitedSeconds()).isEqualTo(2.0);
        assertThat(late.get(0).heldBy()).isEqualTo("b");
        assertThat(late.get(0).waitedSeconds()).isEqualTo(1.0);
        assertThat(lock.isHeld()).isFalse();
    }

    @Test
    void theHoldGrowsWithTheGuestsPresentTheTakerNotCounted() {
        lock.addPresent(10);
        List<Double> ends = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lock.acquire("guest " + i, () -> 1 + 0.5 * lock.present(), () -> ends.add(kernel.now()));
        }
        kernel.run(POSITIVE_INFINITY);
        // holds 6, 6.5, 7, 7.5
        assertThat(ends).containsExactly(6.0, 12.5, 19.5, 27.0);
        assertThat(lock.present()).isEqualTo(14);
        assertThat(lock.leave("guest 0")).isTrue();
        assertThat(lock.leave("guest 0")).isFalse();
        lock.addPresent(-10);
        assertThat(lock.present()).isEqualTo(3);
        assertThatThrownBy(() -> lock.addPresent(-1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aGuestThatTakesItAgainIsNotCountedMeanwhileAndOnceAfterwards() {
        List<Integer> counted = new ArrayList<>();
        Runnable again = () -> lock.acquire(
                "a",
                () -> {
                    counted.add(lock.present());
                    return 1;
                },
                () -> {});
        lock.acquire("a", () -> 1, again);
        kernel.run(POSITIVE_INFINITY);
        assertThat(counted).containsExactly(0);
        assertThat(lock.present()).isEqualTo(1);
    }

    @Test
    void waitingMaySpinOnACore() {
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", 1);
        List<Activity> spin = new ArrayList<>();
        WaitHooks spinning = new WaitHooks(
                () -> spin.add(cpu.startEndless(1, 0.25)), () -> spin.get(0).cancel());
        lock.acquire("a", () -> 4, () -> {});
        lock.acquire("b", () -> 1, spinning, () -> {}, () -> {});
        kernel.run(POSITIVE_INFINITY);
        assertThat(spin.get(0).done()).isCloseTo(1, within(1e-12));
        assertThat(spin.get(0).isActive()).isFalse();
    }

    @Test
    void whoGivesUpIsSkippedAndWhoDiesHoldingFreesIt() {
        Visit a = lock.acquire("a", () -> 10, note("a out"));
        Visit b = lock.acquire("b", () -> 1, new WaitHooks(() -> {}, note("b ends waiting")), note("b"), note("b out"));
        lock.acquire("c", () -> 1, WaitHooks.NONE, note("c"), note("c out"));
        kernel.schedule(1, () -> assertThat(b.cancel()).isTrue());
        kernel.schedule(3, () -> assertThat(a.cancel()).isTrue());
        kernel.run(POSITIVE_INFINITY);
        assertThat(log).containsExactly("b ends waiting@1.0", "c@3.0", "c out@4.0");
        assertThat(b.waitedSeconds()).isEqualTo(1.0);
        assertThat(lock.present()).isEqualTo(1);
        ResourceIntegrals integrals = lock.integrals();
        assertThat(integrals.used()).isEqualTo(4.0);
        assertThat(integrals.workDone()).isEqualTo(4.0);
        assertThat(integrals.cancelled()).isEqualTo(2);
        assertThat(integrals.waitedSeconds()).isEqualTo(1.0 + 3.0);
        assertThat(integrals.littleError()).isLessThan(1e-12);
    }

    @Test
    void slotsAdmitSoManyAtOnceInOrder() {
        Slots slots = Slots.of(kernel, "pulls", 2);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int guest = i;
            visits.add(slots.acquire("g" + i, () -> {
                note("g" + guest).run();
                kernel.scheduleIn(1 + guest, () -> visits.get(guest).release());
            }));
        }
        kernel.run(POSITIVE_INFINITY);
        assertThat(log).containsExactly("g0@0.0", "g1@0.0", "g2@1.0", "g3@2.0", "g4@4.0");
        assertThat(visits.get(4).heldBy()).isEqualTo("g0");
        assertThat(visits.get(4).waitedSeconds()).isEqualTo(4.0);
        assertThat(slots.holding()).isZero();
        assertThat(slots.waiting()).isZero();
        assertThat(slots.integrals().used()).isEqualTo(15.0);
        assertThatThrownBy(() -> visits.get(4).release()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Slots.of(kernel, "none", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHoldTimeThatIsNoneStopsTheRun() {
        lock.acquire("a", () -> Double.NaN, () -> {});
        assertThatThrownBy(() -> kernel.run(1)).hasMessage("at 0.000000 s, a: mount cannot be held for NaN s");
    }
}
