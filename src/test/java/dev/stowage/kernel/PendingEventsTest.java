package dev.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.LambdaSimEvent;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.junit.jupiter.api.Test;

class PendingEventsTest {
    private final CallerThreadSimulator simulator = CallerThreadSimulator.create();
    private final PendingEvents events = simulator.pending();

    private ScheduledAction add(double at, int priority) {
        ScheduledAction event = new ScheduledAction(simulator, 0, false, null, () -> {});
        event.schedule(at, priority);
        return event;
    }

    @Test
    void cancelledEventsAreSweptOutWhenTheyOutnumberTheOthers() {
        add(1, 0);
        for (int i = 0; i < 100_000; i++) {
            add(1e6 - i, 0).cancel();
            assertThat(events.placesTaken()).isLessThan(200);
        }
        assertThat(events.size()).isEqualTo(1);
    }

    @Test
    void theOrderSurvivesSweepingAndRemoval() {
        SplittableRandom random = new SplittableRandom(7);
        List<SimEventInterface<Double>> kept = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            double at = random.nextInt(50);
            int priority = random.nextInt(-3, 4);
            if (random.nextInt(4) == 0) {
                kept.add(add(at, priority));
            } else if (random.nextInt(20) == 0) {
                LambdaSimEvent<Double> foreign = new LambdaSimEvent<>(at, (short) 3, () -> {});
                events.add(foreign);
                assertThat(events.contains(foreign)).isTrue();
                assertThat(events.remove(foreign)).isTrue();
                assertThat(events.remove(foreign)).isFalse();
            } else {
                add(at, priority).cancel();
            }
        }
        kept.sort((a, b) -> {
            int byTime = a.getAbsoluteExecutionTime().compareTo(b.getAbsoluteExecutionTime());
            return byTime != 0 ? byTime : Short.compare(b.getPriority(), a.getPriority());
        });
        assertThat(events.size()).isEqualTo(kept.size());
        List<SimEventInterface<Double>> seen = new ArrayList<>();
        events.iterator().forEachRemaining(seen::add);
        assertThat(seen).isEqualTo(kept);
        List<SimEventInterface<Double>> taken = new ArrayList<>();
        while (!events.isEmpty()) {
            assertThat(events.first()).isSameAs(kept.get(taken.size()));
            taken.add(events.removeFirst());
        }
        assertThat(taken).isEqualTo(kept);
        assertThat(events.removeFirst()).isNull();
    }

    @Test
    void aClearedListIsEmpty() {
        ScheduledAction event = add(1, 0);
        assertThat(events.contains(event)).isTrue();
        events.clear();
        assertThat(events.isEmpty()).isTrue();
        assertThat(events.first()).isNull();
        assertThat(events.contains(event)).isFalse();
        assertThat(event.cancel()).isFalse();
        assertThat(events.size()).isZero();
    }
}
