package dev.stowage.resource;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedCapacityTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final double NO_CAP = POSITIVE_INFINITY;

    private final Kernel kernel = new Kernel();
    private final List<Double> ends = new ArrayList<>();

    private void end() {
        ends.add(kernel.now());
    }

    private static double[] numbers(String text) {
        return Pattern.compile(" ")
                .splitAsStream(text)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void assertEnds(double... expected) {
        assertThat(ends).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(ends.get(i)).as("end " + i).isCloseTo(expected[i], EXACT);
        }
    }

    @Test
    void threeWorksOnACapacityOfTen() {
        SharedCapacity link = SharedCapacity.of(kernel, "link", 10);
        link.start(100, 1, NO_CAP, this::end);
        link.start(200, 1, NO_CAP, this::end);
        kernel.schedule(5, () -> link.start(300, 1, NO_CAP, this::end));
        kernel.run(POSITIVE_INFINITY);
        assertEnds(27.5, 47.5, 60.0);
        ResourceIntegrals integrals = link.integrals();
        assertThat(integrals.used()).isCloseTo(600, EXACT);
        assertThat(integrals.sojournSeconds()).isCloseTo(27.5 + 47.5 + 55, EXACT);
    }

    @Test
    void theEndOfOneDoesNotEndAnEndlessOneOfItsKind() {
        SharedCapacity cores = SharedCapacity.of(kernel, "cores", 4);
        Activity spin = cores.startEndless(1, 0.5);
        cores.start(1, 1, 0.5, this::end);
        cores.start(0.25, 1, 1, this::end);
        kernel.schedule(10, () -> {
            assertThat(spin.isActive()).isTrue();
            assertThat(spin.done()).isCloseTo(5, EXACT);
            spin.cancel();
        });
        kernel.run(POSITIVE_INFINITY);
        assertEnds(0.25, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1 2 3 4 5 6,                    3 5.5 7.5 9 10 11",
        "1, 2 4 6 8,                        8 14 18 20",
        "3, 1 1 1,                          1 1 1",
        "8, 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4, 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8 8"
    })
    void bootStormAtMostOneCoreEach(double cores, String works, String expected) {
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", cores);
        for (double work : numbers(works)) {
            cpu.start(work, 1, 1, this::end);
        }
        kernel.run(POSITIVE_INFINITY);
        assertEnds(numbers(expected));
    }

    @Test
    void aHundredBootsOfFourCoreSecondsOnEightCoresEndTogether() {
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", 8);
        for (int i = 0; i < 100; i++) {
            cpu.start(4, 1, 1, this::end);
        }
        kernel.run(POSITIVE_INFINITY);
        assertThat(ends).hasSize(100).allSatisfy(at -> assertThat(at).isCloseTo(50, EXACT));
    }

    @Test
    void aCapStretchesWorkOnAFreeCore() {
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", 4);
        cpu.start(0.12, 1, 1, this::end);
        cpu.start(0.12, 1, 0.1, this::end);
        kernel.run(POSITIVE_INFINITY);
        assertEnds(0.12, 1.2);
    }

    @Test
    void weightsDivideAndWhatACapLeavesGoesToTheOthers() {
        // 12 cores: weights 1, 2, 3 would get 2, 4, 6; the last is capped at 3, so the rest, 9, is divided 3 and 6
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", 12);
        Activity one = cpu.start(30, 1, NO_CAP, this::end);
        Activity two = cpu.start(60, 2, NO_CAP, this::end);
        Activity three = cpu.start(30, 3, 3, this::end);
        assertThat(List.of(one.rate(), two.rate(), three.rate())).containsExactly(3.0, 6.0, 3.0);
        kernel.run(4);
        assertThat(two.remaining()).isCloseTo(36, EXACT);
        assertThat(two.done()).isCloseTo(24, EXACT);
        kernel.run(POSITIVE_INFINITY);
        assertEnds(10, 10, 10);
        assertThat(two.isActive()).isFalse();
        assertThat(two.remaining()).isZero();
    }

    @Test
    void aGuestsTasksShareTheGuestsShare() {
        // 4 cores; guest A (2 vCPUs) with three tasks, guest B (4 vCPUs) with one of at most one core, two tasks
        // beside.
        // Demands: A 2, B 1, each task 1: 5 > 4. Equal weights: the level is 1, nobody below it: A 1, B 1, tasks 1
        // each.
        SharedCapacity machine = SharedCapacity.of(kernel, "machine", 4);
        SharedCapacity a = machine.child("a", 2, 1);
        SharedCapacity b = machine.child("b", 4, 1);
        Activity inA = a.start(1, 1, 1, this::end);
        a.start(1, 1, 1, this::end);
        a.start(1, 1, 1, this::end);
        Activity inB = b.start(2, 1, 1, this::end);
        machine.start(2, 1, 1, this::end);
        machine.start(2, 1, 1, this::end);
        assertThat(inA.rate()).isCloseTo(1 / 3.0, EXACT);
        assertThat(inB.rate()).isCloseTo(1, EXACT);
        assertThat(machine.usedRate()).isCloseTo(4, EXACT);
        kernel.run(2.5);
        // at 2 s three are done; A, with 1/3 left in each task, then has its two cores: done at 2.5 s
        assertEnds(2, 2, 2, 2.5, 2.5, 2.5);
        assertThat(machine.integrals().used()).isCloseTo(9, EXACT);
        assertThat(a.integrals().used()).isCloseTo(3, EXACT);
        assertThat(machine.integrals().completed()).isEqualTo(6);
    }

    @Test
    void weightsOfGuestsHoldWhateverIsInThem() {
        // 8 cores, A weight 3 with one task of at most 8, B weight 1 with ten such: 6 and 2, then all to who is left
        SharedCapacity machine = SharedCapacity.of(kernel, "machine", 8);
        SharedCapacity a = machine.child("a", 8, 3);
        SharedCapacity b = machine.child("b", 8, 1);
        a.start(12, 1, 8, this::end);
        for (int i = 0; i < 10; i++) {
            b.start(2, 1, 8, this::end);
        }
        kernel.run(POSITIVE_INFINITY);
        // A ends at 2 s; B has received 4 of 20 and gets 8: 2 + 16/8
        assertEnds(2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
    }

    @Test
    void threeLevelsAndALimitInTheMiddle() {
        // machine 2 cores; guest of 1 vCPU; in it a container limited to 0.25 and one without limit
        SharedCapacity machine = SharedCapacity.of(kernel, "machine", 2);
        SharedCapacity guest = machine.child("guest", 1, 1);
        SharedCapacity limited = guest.child("limited", 0.25, 1);
        SharedCapacity open = guest.child("open", 1, 1);
        Activity slow = limited.start(1, 1, 1, this::end);
        Activity fast = open.start(1.5, 1, 1, this::end);
        assertThat(slow.rate()).isCloseTo(0.25, EXACT);
        assertThat(fast.rate()).isCloseTo(0.75, EXACT);
        kernel.run(POSITIVE_INFINITY);
        assertEnds(2, 4);
        assertThat(machine.usedRate()).isZero();
    }

    @Test
    void anUnsaturatedMachineIsOnlySummed() {
        SharedCapacity machine = SharedCapacity.of(kernel, "machine", 100);
        List<Activity> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(machine.child("guest " + i, 1, 1).start(10 + i, 1, 1, this::end));
        }
        kernel.run(9);
        assertThat(all).allSatisfy(activity -> assertThat(activity.rate()).isCloseTo(1, EXACT));
        assertThat(machine.usedRate()).isCloseTo(50, EXACT);
        kernel.run(POSITIVE_INFINITY);
        assertThat(ends.get(49)).isCloseTo(59, EXACT);
        assertThat(machine.active()).isZero();
    }

    @Test
    void spinningTakesAShareUntilItIsCancelled() {
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", 1);
        Activity spin = cpu.startEndless(1, 1);
        cpu.start(2, 1, 1, this::end);
        kernel.schedule(2, spin::cancel);
        kernel.run(10);
        assertEnds(3); // half a core for 2 s, then a whole one
        assertThat(spin.done()).isCloseTo(1, EXACT);
        assertThat(spin.remaining()).isInfinite();
        assertThat(spin.cancel()).isFalse();
        assertThat(cpu.integrals().used()).isCloseTo(3, EXACT);
        assertThat(cpu.integrals().cancelled()).isEqualTo(1);
    }

    @Test
    void aCustomerCancelledInTheInstantOfItsCompletionIsNotCalledBack() {
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", 2);
        List<Activity> second = new ArrayList<>();
        cpu.start(1, 1, 1, () -> assertThat(second.get(0).cancel()).isTrue());
        second.add(cpu.start(1, 1, 1, this::end));
        kernel.run(5);
        assertThat(ends).isEmpty();
        assertThat(cpu.integrals().completed()).isEqualTo(1);
        assertThat(cpu.integrals().cancelled()).isEqualTo(1);
    }

    @Test
    void noWorkIsDoneAtOnceButNotWithinTheCall() {
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", 2);
        cpu.start(0, 1, 1, this::end);
        assertThat(ends).isEmpty();
        kernel.run(0);
        assertEnds(0);
    }

    @Test
    void oneEventIsPendingForAnyNumberOfCustomers() {
        SharedCapacity machine = SharedCapacity.of(kernel, "machine", 4);
        for (int i = 0; i < 100; i++) {
            machine.child("guest", 1, 1).start(1 + i, 1, 1, this::end);
            machine.start(1 + i, 1, 1, this::end);
        }
        kernel.run(1);
        assertThat(kernel.pendingEvents()).isEqualTo(1);
    }

    @Test
    void aHundredThousandCustomersInOneNode() {
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", 64);
        for (int i = 0; i < 100_000; i++) {
            double work = 1 + i % 977 * 1e-3;
            kernel.schedule(i * 1e-3, () -> cpu.start(work, 1, 1, this::end));
        }
        assertThat(CpuTime.seconds(() -> kernel.run(POSITIVE_INFINITY))).isLessThan(2);
        assertThat(ends).hasSize(100_000);
        assertThat(cpu.integrals().utilisationError()).isLessThan(1e-9);
        assertThat(cpu.integrals().littleError()).isLessThan(1e-9);
    }

    @Test
    void aThousandGuestsOnASaturatedMachine() {
        SharedCapacity machine = SharedCapacity.of(kernel, "machine", 64);
        double work = 0;
        for (int i = 0; i < 1_000; i++) {
            SharedCapacity guest = machine.child("guest", 2, 1 + i % 3);
            for (int task = 0; task < 5; task++) {
                guest.start(1 + (i * 5 + task) * 1e-3, 1, 1, this::end);
                work += 1 + (i * 5 + task) * 1e-3;
            }
        }
        assertThat(CpuTime.seconds(() -> kernel.run(POSITIVE_INFINITY))).isLessThan(2);
        assertThat(ends).hasSize(5_000);
        assertThat(machine.integrals().used()).isCloseTo(work, within(1e-6));
    }

    @Test
    void refusesWhatCannotBe() {
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", 2);
        assertThatThrownBy(() -> SharedCapacity.of(kernel, "none", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cpu.start(-1, 1, 1, this::end)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cpu.start(Double.NaN, 1, 1, this::end)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cpu.start(1, 0, 1, this::end)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cpu.start(1, 1, 0, this::end)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Burst(10, 1, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SharedCapacity.of(kernel, "disk", 1, Burst.full(10, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
