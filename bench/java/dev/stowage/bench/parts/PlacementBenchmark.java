package dev.stowage.bench.parts;

import dev.stowage.placement.Placement;
import dev.stowage.placement.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Placement in the middle of filling: machines of 64 GiB, half of whose memory is taken by guests of eight kinds, 1 to 8 GiB. One
 * guest, drawn at random, leaves, and one of a kind drawn at random is placed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PlacementBenchmark {
    private static final long GIB = 1L << 30;
    private static final long ROOM = 64 * GIB;
    private static final int KINDS = 8;
    private static final long SEED = 6;

    /** The policies. */
    public enum Policy {
        /** The oldest with room. */
        FIRST_FIT,
        /** The one with the least left. */
        BEST_FIT,
        /** The one with the most left. */
        WORST_FIT;

        private Placement placement() {
            return switch (this) {
                case FIRST_FIT -> Placement.firstFit();
                case BEST_FIT -> Placement.bestFit();
                case WORST_FIT -> Placement.worstFit();
            };
        }
    }

    /** The policy. */
    @Param
    public Policy variant = Policy.FIRST_FIT;

    /** How many machines. */
    @Param({"100", "1000", "10000", "100000"})
    public int size;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Machine> machines = new ArrayList<>();
    private final Roster<Machine> roster = new Roster<>();
    private final List<Guest> guests = new ArrayList<>();
    private Placement placement = Placement.firstFit();

    /**
     * Takes half of all memory in the way that the policy leaves it, without asking it for each guest, which would take minutes:
     * machine after machine, or for worst fit all of them alike.
     */
    @Setup
    public void fill() {
        placement = variant.placement();
        for (int i = 0; i < size; i++) {
            Machine machine = new Machine();
            machine.ticket = roster.add(machine);
            machines.add(machine);
        }
        long toTake = size * ROOM / 2;
        for (int next = 0; toTake > 0; ) {
            long bytes = drawn();
            boolean fits = bytes <= machines.get(next).bytesLeft;
            if (fits) {
                guests.add(new Guest(machines.get(next), bytes));
                toTake -= bytes;
            }
            if (!fits || variant == Policy.WORST_FIT) {
                next = (next + 1) % size;
            }
        }
        for (int i = 0; i < 8 * KINDS; i++) {
            departureAndPlacement();
        }
    }

    /** One guest leaves, one is placed. */
    @Benchmark
    public Object departureAndPlacement() {
        int index = random.nextInt(guests.size());
        guests.get(index).leave();
        Guest guest = place(drawn());
        guests.set(index, guest);
        return guest;
    }

    private long drawn() {
        return random.nextInt(1, KINDS + 1) * GIB;
    }

    private Guest place(long bytes) {
        Offer offer = roster.choose(bytes, placement, machine -> machine.offer(bytes))
                .orElseThrow(() -> new IllegalStateException("a machine has room"));
        return new Guest(offer.machine, bytes);
    }

    private static final class Machine {
        private long bytesLeft = ROOM;
        private int guests;
        private Roster<Machine>.@Nullable Ticket ticket;

        void take(long bytes, int count) {
            bytesLeft -= bytes;
            guests += count;
            if (ticket != null) {
                ticket.changed();
            }
        }

        Optional<Offer> offer(long bytes) {
            return bytes <= bytesLeft ? Optional.of(new Offer(this, bytesLeft - bytes, guests)) : Optional.empty();
        }
    }

    private record Offer(Machine machine, long bytesLeft, int guests) implements Placement.Offer {}

    private static final class Guest {
        private final Machine machine;
        private final long bytes;

        Guest(Machine machine, long bytes) {
            this.machine = machine;
            this.bytes = bytes;
            machine.take(bytes, 1);
        }

        void leave() {
            machine.take(-bytes, -1);
        }
    }
}
