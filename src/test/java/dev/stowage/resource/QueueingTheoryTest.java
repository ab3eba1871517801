package dev.stowage.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.kernel.Kernel;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stationary queues with fixed seeds against their formulas, from the integrals alone. */
class QueueingTheoryTest {
    private static final double HORIZON_SECONDS = 400_000;

    private final Kernel kernel = new Kernel();
    private final SplittableRandom random = new SplittableRandom(20_240_229);

    private double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    private void arrivals(double perSecond, Runnable arrive) {
        kernel.scheduleIn(exponential(1 / perSecond), () -> {
            arrive.run();
            arrivals(perSecond, arrive);
        });
    }

    private static void assertIdentities(ResourceIntegrals integrals) {
        assertThat(integrals.littleError()).isLessThan(1e-9);
        assertThat(integrals.utilisationError()).isLessThan(1e-9);
    }

    @ParameterizedTest(name = "c = {0}, lambda = {1}: Wq = {2}")
    @CsvSource({"1, 0.8, 4", "2, 1.6, 1.77778", "4, 3.2, 0.745541", "10, 8, 0.204590"})
    void waitingForSlots(int servers, double perSecond, double meanWait) {
        Slots slots = Slots.of(kernel, "servers", servers);
        arrivals(perSecond, () -> {
            double service = exponential(1);
            Visit[] visit = new Visit[1];
            visit[0] = slots.acquire("job", () -> kernel.scheduleIn(service, visit[0]::release));
        });
        kernel.run(HORIZON_SECONDS / perSecond);
        ResourceIntegrals integrals = slots.integrals();
        assertThat(integrals.waitedSeconds() / integrals.arrived()).isCloseTo(meanWait, Percentage.withPercentage(4));
        assertThat(integrals.used() / kernel.now()).isCloseTo(perSecond, Percentage.withPercentage(1));
        assertIdentities(integrals);
    }

    @Test
    void aSerialSectionWithConstantHoldIsMD1() {
        Lock lock = Lock.of(kernel, "lock"); // lambda 0.5, hold 1.6: W = 4.8
        arrivals(0.5, () -> lock.acquire("guest", () -> 1.6, () -> lock.leave("guest")));
        kernel.run(HORIZON_SECONDS);
        ResourceIntegrals integrals = lock.integrals();
        assertThat(integrals.sojournSeconds() / integrals.arrived()).isCloseTo(4.8, Percentage.withPercentage(3));
        assertIdentities(integrals);
    }

    @ParameterizedTest(name = "law {0}")
    @CsvSource({"constant", "exponential", "two-point"})
    void processorSharingIsInsensitiveToTheLawOfWork(String law) {
        SharedCapacity cpu = SharedCapacity.of(kernel, "cpu", 1); // lambda 0.5, E[S] 1.6: W = 8 for all laws
        DoubleSupplier work =
                switch (law) {
                    case "constant" -> () -> 1.6;
                    case "exponential" -> () -> exponential(1.6);
                    default -> () -> random.nextDouble() < 0.7 ? 1 : 3;
                };
        arrivals(0.5, () -> cpu.start(work.getAsDouble(), 1, 1, () -> {}));
        kernel.run(HORIZON_SECONDS);
        ResourceIntegrals integrals = cpu.integrals();
        assertThat(integrals.sojournSeconds() / integrals.arrived()).isCloseTo(8, Percentage.withPercentage(4));
        assertThat(integrals.used() / kernel.now()).isCloseTo(0.8, within(0.01));
        assertIdentities(integrals);
    }

    @Test
    void theIdentitiesHoldOnLinksBucketsAndLevelsCutAtAnyHorizon() {
        Links network = Links.of(kernel, "network");
        Link shared = network.link("shared", 1, Burst.full(3, 0.7));
        Link own = network.link("own", 0.6);
        TokenBucket bucket = TokenBucket.of(kernel, "bucket", 5, 1);
        Level level = Level.of(kernel, "level", 1_000);
        arrivals(0.5, () -> {
            Activity transfer = network.start(
                    exponential(1), 0.5, random.nextBoolean() ? List.of(shared) : List.of(shared, own), () -> {});
            kernel.scheduleIn(exponential(30), transfer::cancel);
            Visit visit = bucket.take("guest", 1 + random.nextInt(3), () -> {});
            kernel.scheduleIn(exponential(10), visit::cancel);
            Object holder = new Object();
            long amount = random.nextInt(20);
            level.reserve(holder, amount);
            kernel.scheduleIn(exponential(20), () -> level.release(holder));
        });
        for (double horizon : new double[] {0.5, 10, 333.3, 20_000}) {
            kernel.run(horizon);
            for (Resource resource : new Resource[] {shared, own, bucket, level}) {
                assertIdentities(resource.integrals());
            }
        }
        assertThat(bucket.integrals().cancelled()).isPositive();
        assertThat(shared.integrals().cancelled()).isPositive();
    }
}
