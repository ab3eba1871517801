package dev.stowage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.kernel.Kernel;
import dev.stowage.resource.Resource;
import dev.stowage.resource.ResourceIntegrals;
import dev.stowage.resource.Slots;
import dev.stowage.resource.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is checked at the end of every run. */
class AuditTest {
    private final Kernel kernel = new Kernel();
    private final Audit audit = new Audit();

    private static Resource saying(double numberSeconds, double used) {
        return new Resource() {
            @Override
            public String name() {
                return "counter";
            }

            @Override
            public ResourceIntegrals integrals() {
                return new ResourceIntegrals("counter", 10, 1, 1, 0, numberSeconds, 5, 0, 0, used, 5, 0);
            }
        };
    }

    @Test
    void aResourceWhoseNumberIsNotTheSumOfItsTimesIsFound() {
        Resource wrong = audit.watch(saying(5.00000002, 5));
        assertThatThrownBy(() -> audit.release(wrong))
                .hasMessageStartingWith("the account of counter does not balance");
    }

    @Test
    void aResourceWhoseUseIsNotTheWorkDoneIsFound() {
        Resource wrong = audit.watch(saying(5, 4.9));
        assertThatThrownBy(() -> audit.release(wrong))
                .hasMessageStartingWith("the account of counter does not balance");
    }

    @Test
    void theLargestErrorIsToldAtTheEnd() {
        audit.watch(saying(5 + 2e-9, 5));
        audit.watch(saying(5, 5 + 1e-9));
        double largest = audit.close(List.of());
        assertThat(largest).isCloseTo(4e-10, within(1e-15));
    }

    @Test
    void whatHasGoneIsCheckedOnce() {
        Slots slots = audit.watch(Slots.of(kernel, "slots", 1));
        Visit visit = slots.acquire("a", () -> {});
        kernel.run(3);
        visit.release();
        audit.release(slots);
        audit.release(saying(1, 1)); // was never watched
        assertThat(audit.close(List.of())).isZero();
    }

    @Test
    void shortWorkAfterMonthsBalancesAsFarAsTheClockCanTell() {
        // at 2,600,000 s the clock steps by 4.7e-10 s: of a read of 40 ms it can tell 1e-8, of a computation of 1 ms
        // 5e-7
        Outcome outcome = Trial.of("""
            layers:
              vm: {makes: one-per-guest, guest: {memory: 512 MiB, vcpus: 1}, apps-each: 1, start-up: {running: [{read: 5 MiB}, {compute: 1 core-ms}]}}
            apps:
              job: {memory: 1 MiB, process-start: 0 s, ready-after: [{compute: 3.3 core-ms}, {transfer: 100 KiB}]}
            workload: [{app: job, count: 50, at: 2600000 s, every: 0.7 s, lifetime: 0.3 s}]
            styles:
              only: {machines: {type: {vcpus: 2, memory: 8 GiB}, start: on demand}, stack: [vm]}
            """).run();
        assertThat(outcome.readyTimes()).hasSize(50);
        assertThat(outcome.result.largestLawError()).isLessThan(1e-9);
    }
}
