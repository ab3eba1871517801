package dev.stowage.resource;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BurstTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final double NO_CAP = POSITIVE_INFINITY;

    private final Kernel kernel = new Kernel();
    private final List<Double> ends = new ArrayList<>();

    private void end() {
        ends.add(kernel.now());
    }

    private void assertEnds(double... expected) {
        assertThat(ends).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(ends.get(i)).as("end " + i).isCloseTo(expected[i], EXACT);
        }
    }

    @Test
    void aBurstRunsAtThePeakUntilItsBucketIsEmpty() {
        // bucket 60, peak 10, baseline 4: empties after 60 / (10 - 4) = 10 s, in which 100 are done; the rest at 4
        SharedCapacity disk = SharedCapacity.of(kernel, "disk", 10, Burst.full(60, 4));
        disk.start(140, 1, NO_CAP, this::end);
        kernel.run(5);
        assertThat(disk.credits()).isCloseTo(30, EXACT);
        kernel.run(POSITIVE_INFINITY);
        assertEnds(20); // 10 + 40/4
        assertThat(disk.credits()).isCloseTo(0, EXACT);
        // idle for 5 s: 20 credits; a load of 10 then empties them in 20/6 s
        kernel.schedule(25, () -> disk.start(100, 1, NO_CAP, this::end));
        kernel.run(POSITIVE_INFINITY);
        double burst = 20 / 6.0;
        assertEnds(20, 25 + burst + (100 - 10 * burst) / 4);
    }

    @Test
    void aLoadBelowTheBaselineFillsTheBucketUpToItsSize() {
        SharedCapacity disk = SharedCapacity.of(kernel, "disk", 10, new Burst(60, 4, 0));
        disk.start(8, 1, 1, this::end); // 1 unit/s for 8 s: 3 credits/s
        kernel.run(8);
        assertThat(disk.credits()).isCloseTo(24, EXACT);
        kernel.run(100);
        assertThat(disk.credits()).isCloseTo(60, EXACT);
    }

    @Test
    void aGuestsBurstEndsInsideItsMachine() {
        // guest of 2 vCPUs, baseline 0.5, 15 credits: 2 cores for 10 s, then half a core; the machine is large
        SharedCapacity machine = SharedCapacity.of(kernel, "machine", 8);
        SharedCapacity guest = machine.child("guest", 2, 1, Burst.full(15, 0.5));
        guest.start(21, 1, 1, this::end);
        guest.start(21, 1, 1, this::end);
        kernel.run(POSITIVE_INFINITY);
        assertEnds(10 + 22 / 0.5, 10 + 22 / 0.5);
        assertThat(machine.integrals().used()).isCloseTo(42, EXACT);
    }

    @Test
    void creditsEarnedWhileTheMachineIsCrowdedAreSpentAfterwards() {
        // machine 2, three tasks and a guest of peak 2, baseline 1, no credits: 0.5 each, so half a credit a second;
        // at 4 s the guest is alone with 2 credits: 2 cores until 6 s, then 1
        SharedCapacity machine = SharedCapacity.of(kernel, "machine", 2);
        SharedCapacity guest = machine.child("guest", 2, 1, new Burst(10, 1, 0));
        for (int i = 0; i < 3; i++) {
            machine.start(2, 1, NO_CAP, this::end);
        }
        guest.start(8, 1, NO_CAP, this::end);
        kernel.run(4);
        assertThat(guest.credits()).isCloseTo(2, EXACT);
        assertThat(guest.usedRate()).isCloseTo(2, EXACT);
        kernel.run(POSITIVE_INFINITY);
        assertEnds(4, 4, 4, 8);
    }
}
