package dev.stowage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.eventlists.RedBlackTree;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same random schedule through this kernel and through the library's own simulator, thread and list included. */
class StockSimulatorTest {
    private static final int EVENTS = 10_000;

    /** What a schedule needs of a simulator. */
    private interface Clock {
        double now();

        Runnable scheduleIn(double delay, int priority, Runnable action);
    }

    /** Events that schedule one to three others, often at equal times, and cancel some. */
    private static final class Schedule {
        private final SplittableRandom random;
        private final Clock clock;
        private final List<Runnable> cancellations = new ArrayList<>();
        private final List<String> fired = new ArrayList<>();
        private int made;

        Schedule(long seed, Clock clock) {
            this.random = new SplittableRandom(seed);
            this.clock = clock;
        }

        void add(int count) {
            for (int i = 0; i < count && made < EVENTS; i++) {
                int id = made++;
                double delay =
                        random.nextInt(4) == 0 ? 0 : random.nextInt(3) == 0 ? random.nextDouble() : random.nextInt(5);
                cancellations.add(clock.scheduleIn(delay, random.nextInt(-4, 5), () -> fire(id)));
            }
        }

        private void fire(int id) {
            fired.add(id + "@" + clock.now());
            if (random.nextInt(3) == 0) {
                cancellations.get(random.nextInt(cancellations.size())).run();
            }
            add(1 + random.nextInt(3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void firesTheSameEventsInTheSameOrder(long seed) throws InterruptedException {
        Kernel kernel = new Kernel();
        Schedule ours = new Schedule(seed, new Clock() {
            @Override
            public double now() {
                return kernel.now();
            }

            @Override
            public Runnable scheduleIn(double delay, int priority, Runnable action) {
                return kernel.scheduleIn(delay, priority, null, action)::cancel;
            }
        });
        ours.add(50);
        kernel.run(Double.POSITIVE_INFINITY);

        List<String> theirs = throughTheLibrary(seed, new RedBlackTree<>());
        assertThat(ours.fired).hasSizeGreaterThan(EVENTS / 2).isEqualTo(theirs);
        assertThat(ours.made).isEqualTo(EVENTS);
        assertThat(ours.fired.size()).as("some were cancelled").isLessThan(EVENTS);
    }

    /** The library's simulator, thread and event classes over this kernel's event list. */
    @Test
    void theListServesTheLibrarysSimulatorToo() throws InterruptedException {
        assertThat(throughTheLibrary(4, new PendingEvents()))
                .hasSizeGreaterThan(EVENTS / 2)
                .isEqualTo(throughTheLibrary(4, new RedBlackTree<>()));
    }

    private static List<String> throughTheLibrary(long seed, EventListInterface<Double> list)
            throws InterruptedException {
        DevsSimulator<Double> stock = new DevsSimulator<>("stock" + seed);
        stock.setEventList(list);
        Schedule schedule = new Schedule(seed, new Clock() {
            @Override
            public double now() {
                return stock.getSimulatorTime();
            }

            @Override
            public Runnable scheduleIn(double delay, int priority, Runnable action) {
                SimEventInterface<Double> event = stock.scheduleEventRel(delay, (short) (5 - priority), action::run);
                return () -> stock.cancelEvent(event);
            }
        });
        SingleReplication<Double> replication = new SingleReplication<>("stock" + seed, 0.0, 0.0, 1e6);
        stock.initialize(
                new AbstractDsolModel<Double, DevsSimulator<Double>>(stock) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void constructModel() {
                        schedule.add(50);
                    }
                },
                replication);
        stock.start();
        for (int i = 0; i < 20_000 && stock.getSimulatorTime() < 1e6; i++) {
            Thread.sleep(1);
        }
        stock.cleanUp();
        replication.removeFromContext();
        return schedule.fired;
    }
}
