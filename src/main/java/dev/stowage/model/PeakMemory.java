package dev.stowage.model;

import java.util.List;
import java.util.function.Predicate;

/** Works out memory by definition from the ledgers of the machines that are there at the peak. */
final class PeakMemory {
    private final World world;
    private final List<Machine> machines;

    /**
     * Looks at a run that has ended.
     *
     * @param machines those that are there at the peak
     */
    PeakMemory(World world, List<Machine> machines) {
        this.world = world;
        this.machines = machines;
    }

    MemoryPerGuest perGuest() {
        List<Segment> segments = world.plan().segments();
        int last = segments.size() - 1;
        int vm = last;
        while (!segments.get(vm).ownsRam()) {
            vm--;
        }
        int innermost = vm;
        return new MemoryPerGuest(
                bytes(key -> key.depth() == innermost && key.use() == Ledger.Use.VMM) / guests(innermost),
                bytes(key -> key.depth() == last && key.use() != Ledger.Use.HOST_KERNEL) / guests(last),
                hostFall() / (last > 0 ? guests(last) : orNone(world.counts().peakApps())),
                vm > 0 ? world.census().markedMemTotalBytes(vm) / guests(vm) : memTotalOfMachines());
    }

    /** Guests of a depth; NaN, by which nothing can be divided, for none and for machines. */
    private double guests(int depth) {
        return depth == 0 ? Double.NaN : orNone(world.census().markedGuests(depth));
    }

    private static double orNone(long count) {
        return count > 0 ? (double) count : Double.NaN;
    }

    private double bytes(Predicate<Ledger.Key> wanted) {
        long[] sum = new long[1];
        for (Machine machine : machines) {
            machine.ledger().forEachMarked((key, committed, resident) -> sum[0] += wanted.test(key) ? resident : 0);
        }
        return (double) sum[0];
    }

    private double hostFall() {
        long fall = 0;
        for (Machine machine : machines) {
            long[] resident = new long[1];
            machine.ledger().forEachMarked((key, committed, touched) -> resident[0] += touched);
            fall += Math.max(0, resident[0] - machine.idleBytes());
        }
        return (double) fall;
    }

    private double memTotalOfMachines() {
        return machines.stream()
                .mapToLong(machine -> machine.space().memTotalBytes())
                .average()
                .orElse(Double.NaN);
    }
}
