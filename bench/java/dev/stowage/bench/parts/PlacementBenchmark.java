package dev.stowage.bench.parts;

import dev.stowage.placement.FirstFit;
import dev.stowage.placement.LeastOf;
import dev.stowage.placement.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Placement in the middle of filling: machines of 64 GiB, half of whose memory is taken by guests of 1 to 8 GiB. One guest,
 * drawn at random, leaves, and one of another size is placed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PlacementBenchmark {
    private static final long MIB = 1L << 20;
    private static final long ROOM = 64 * 1024 * MIB;
    private static final int SMALLEST_MIB = 1024;
    private static final int LARGEST_MIB = 8192;
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
                case FIRST_FIT -> new FirstFit();
                case BEST_FIT -> LeastOf.bytesLeft();
                case WORST_FIT -> new LeastOf(offer -> -offer.bytesLeft());
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
    private final List<Guest> guests = new ArrayList<>();
    private Placement placement = new FirstFit();

    /**
     * Takes half of all memory in the way that the policy leaves it, without asking it for each guest, which would take minutes:
     * machine after machine, or for worst fit all of them alike.
     */
    @Setup
    public void fill() {
        placement = variant.placement();
        for (int i = 0; i < size; i++) {
            machines.add(new Machine());
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
        return random.nextInt(SMALLEST_MIB, LARGEST_MIB + 1) * MIB;
    }

    private Guest place(long bytes) {
        Offer offer = placement
                .choose(machines, machine -> machine.offer(bytes))
                .orElseThrow(() -> new IllegalStateException("a machine has room"));
        return new Guest(offer.machine, bytes);
    }

    private static final class Machine {
        private long bytesLeft = ROOM;
        private int guests;

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
            machine.bytesLeft -= bytes;
            machine.guests++;
        }

        void leave() {
            machine.bytesLeft += bytes;
            machine.guests--;
        }
    }
}
