package dev.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.LambdaSimEvent;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.junit.jupiter.api.Test;

class PendingEventsTest {
    private final CallerThreadSimulator simulator = CallerThreadSimulator.create();
    private final PendingEvents events = simulator.pending();

    private ScheduledAction add(double at, int priority) {
        ScheduledAction event = new ScheduledAction(simulator, null, () -> {});
        event.place(at, priority);
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

    /** Events of the instant that has been reached stand apart from those of later, which must not show. */
    @Test
    void eventsOfThePresentInstantFireByPriorityAndThenAsTheyCame() {
        SplittableRandom random = new SplittableRandom(11);
        List<ScheduledAction> fired = new ArrayList<>();
        List<ScheduledAction> expected = new ArrayList<>();
        for (int instant = 0; instant < 50; instant++) {
            double now = instant;
            Runnable many = () -> {
                List<ScheduledAction> made = new ArrayList<>();
                for (int i = 0; i < 400; i++) {
                    ScheduledAction[] event = new ScheduledAction[1];
                    event[0] = new ScheduledAction(simulator, null, () -> fired.add(event[0]));
                    event[0].place(now + random.nextInt(2) / 2.0, random.nextInt(-2, 3));
                    made.add(event[0]);
                }
                made.removeIf(event -> random.nextInt(4) > 0 && event.cancel());
                made.sort(Comparator.comparingDouble(ScheduledAction::atSeconds)
                        .thenComparingInt(ScheduledAction::priority));
                List<SimEventInterface<Double>> seen = new ArrayList<>();
                events.iterator().forEachRemaining(seen::add);
                assertThat(seen.subList(0, made.size())).isEqualTo(made);
                expected.addAll(made);
            };
            new ScheduledAction(simulator, null, many).place(instant, 0);
        }
        assertThat(simulator.runHere(Double.POSITIVE_INFINITY)).isNull();
        assertThat(fired).hasSizeGreaterThan(4_000).isEqualTo(expected);
    }

    @Test
    void cancelledEventsOfThePresentInstantAreSweptOutToo() {
        Runnable many = () -> {
            add(0, 0);
            for (int i = 0; i < 100_000; i++) {
                add(0, i % 3).cancel();
                assertThat(events.placesTaken()).isLessThan(200);
            }
        };
        new ScheduledAction(simulator, null, many).place(0, 0);
        assertThat(simulator.runHere(Double.POSITIVE_INFINITY)).isNull();
        assertThat(events.isEmpty()).isTrue();
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
