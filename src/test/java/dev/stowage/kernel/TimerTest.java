package dev.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimerTest {
    private static final double FOR_EVER = Double.POSITIVE_INFINITY;

    private final Kernel kernel = new Kernel();
    private final List<Double> rung = new ArrayList<>();

    /** Rings so often, a second apart. */
    private final class Clock extends Timer {
        private int left;

        Clock(int times) {
            super(kernel, "clock");
            left = times;
        }

        @Override
        protected void ring() {
            rung.add(kernel.now());
            if (--left > 0) {
                schedule(kernel.now() + 1);
            }
        }
    }

    @Test
    void itIsScheduledOverAndOver() {
        Timer clock = new Clock(3);
        assertThat(clock.isPending()).isFalse();
        assertThat(clock.atSeconds()).isNaN();
        clock.schedule(2);
        assertThat(clock.isPending()).isTrue();
        kernel.run(FOR_EVER);
        assertThat(rung).containsExactly(2.0, 3.0, 4.0);
        assertThat(clock.isPending()).isFalse();
        assertThat(kernel.pendingEvents()).isZero();
    }

    @Test
    void oneThatIsPendingIsMoved() {
        Timer clock = new Clock(1);
        clock.schedule(5);
        clock.schedule(2);
        clock.schedule(3, 7);
        assertThat(clock.atSeconds()).isEqualTo(3);
        assertThat(clock.priority()).isEqualTo(7);
        assertThat(kernel.pendingEvents()).isEqualTo(1);
        kernel.run(FOR_EVER);
        assertThat(rung).containsExactly(3.0);
    }

    @Test
    void oneThatIsCancelledCanBeScheduledAgain() {
        Timer clock = new Clock(1);
        clock.schedule(1);
        assertThat(clock.cancel()).isTrue();
        assertThat(clock.cancel()).isFalse();
        kernel.run(FOR_EVER);
        assertThat(rung).isEmpty();
        clock.schedule(4);
        kernel.run(FOR_EVER);
        assertThat(rung).containsExactly(4.0);
    }

    @Test
    void movedThousandsOfTimesItTakesOnePlace() {
        Timer clock = new Clock(1);
        for (int i = 1; i <= 10_000; i++) {
            clock.schedule(i);
        }
        kernel.schedule(20_000, () -> {});
        assertThat(kernel.pendingEvents()).isEqualTo(2);
        kernel.run(FOR_EVER);
        assertThat(rung).containsExactly(10_000.0);
    }

    @Test
    void aFailureNamesForWhomItRan() {
        Timer broken = new Timer(kernel, "the clock of a host") {
            @Override
            protected void ring() {
                throw new IllegalStateException("broken");
            }
        };
        broken.schedule(1.5);
        SimulationException failure = catchThrowableOfType(SimulationException.class, () -> kernel.run(FOR_EVER));
        assertThat(failure).hasMessageContaining("the clock of a host").hasMessageContaining("1.5");
    }

    @Test
    void refusesThePastAndWhatIsNoTimeOrPriority() {
        Timer clock = new Clock(1);
        kernel.run(2);
        assertThatThrownBy(() -> clock.schedule(1.9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.schedule(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.schedule(FOR_EVER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.schedule(3, Kernel.LARGEST_PRIORITY + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("priority");
        assertThat(clock.isPending()).isFalse();
    }
}
