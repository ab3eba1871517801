package dev.stowage.model;

import dev.stowage.scenario.Admission;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.MemoryTerm;
import dev.stowage.scenario.PodRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer's memory term turned into bytes, for one instance of the layer.
 *
 * @param key the line of the ledger
 * @param committed bytes that placement counts
 * @param resident bytes that are touched once the instance runs
 * @param kernel whether the kernel takes them before it counts MemTotal
 * @param shared whether they are paid once per host
 */
record MemoryCharge(Ledger.Key key, long committed, long resident, boolean kernel, boolean shared) {
    private static final double MIB = 1024.0 * 1024;

    /** The charges of a one-per-host layer in RAM of this size. A node reservation that covers the system replaces the rest. */
    static List<MemoryCharge> ofInside(Layer layer, long ramBytes, InstanceType type, boolean covered) {
        return charges(layer, MemoryTerm.In.HOST, ramBytes, type, covered);
    }

    /** What a guest-making layer charges to its host for a guest with so much RAM (0 without RAM of its own). */
    static List<MemoryCharge> onHost(Layer maker, long guestRamBytes, InstanceType type, boolean covered) {
        return charges(maker, MemoryTerm.In.HOST, guestRamBytes, type, covered && maker.guest() == null);
    }

    /** What a guest-making layer takes inside the guest's RAM. */
    static List<MemoryCharge> inGuest(Layer maker, long guestRamBytes, InstanceType type) {
        return charges(maker, MemoryTerm.In.GUEST, guestRamBytes, type, false);
    }

    /** Whether a reservation of the node stands for the system and engine of a segment. */
    static boolean isCovered(Segment segment) {
        return segment.inside().stream()
                .flatMap(layer -> layer.memory().stream())
                .anyMatch(MemoryTerm::coversSystem);
    }

    /** All that a segment takes inside RAM of this size, its kernel's part included or left out. */
    static List<MemoryCharge> within(Segment segment, long ramBytes, InstanceType type) {
        boolean covered = isCovered(segment);
        List<MemoryCharge> all = new ArrayList<>();
        if (segment.maker() != null) {
            all.addAll(inGuest(segment.maker(), ramBytes, type));
        }
        segment.inside().forEach(layer -> all.addAll(ofInside(layer, ramBytes, type, covered)));
        return all;
    }

    /** What the kernel of a segment takes of RAM of this size before it counts MemTotal. */
    static long kernelBytes(Segment segment, long ramBytes, InstanceType type) {
        return within(segment, ramBytes, type).stream()
                .filter(MemoryCharge::kernel)
                .mapToLong(MemoryCharge::committed)
                .sum();
    }

    /** What the system of a segment commits of MemTotal. */
    static long systemBytes(Segment segment, long ramBytes, InstanceType type) {
        return within(segment, ramBytes, type).stream()
                .filter(charge -> !charge.kernel())
                .mapToLong(MemoryCharge::committed)
                .sum();
    }

    /**
     * The least RAM, in whole MiB, whose MemTotal holds the segment's system and {@code innerBytes} more. The parts that grow with
     * RAM make it a fixed point, which is reached from below.
     */
    static long fittedRam(Segment segment, long innerBytes, InstanceType type) {
        long ram = ceilToMib(innerBytes);
        while (true) {
            long need = kernelBytes(segment, ram, type) + systemBytes(segment, ram, type) + innerBytes;
            if (need <= ram) {
                return ram;
            }
            ram = ceilToMib(need);
        }
    }

    private static long ceilToMib(long bytes) {
        return (long) (Math.ceil(bytes / MIB) * MIB);
    }

    private static List<MemoryCharge> charges(
            Layer layer, MemoryTerm.In in, long ramBytes, InstanceType type, boolean covered) {
        List<MemoryCharge> charges = new ArrayList<>(layer.memory().size());
        for (MemoryTerm term : layer.memory()) {
            if (term.in() == in && term.appliesTo((double) ramBytes)) {
                charges.add(charge(layer, term, ramBytes, type, covered));
            }
        }
        return charges;
    }

    private static MemoryCharge charge(
            Layer layer, MemoryTerm term, long ramBytes, InstanceType type, boolean covered) {
        Ledger.Key key = new Ledger.Key(layer.name(), term.term());
        if (term.reserved() != null) {
            double perPod = term.perPod() == null ? 0 : term.perPod().mean() * classicPods(layer.admits(), type);
            return new MemoryCharge(key, Math.round(term.reserved().mean() + perPod), 0, term.kernel(), false);
        }
        double bytes;
        if (term.each() != null) {
            bytes = term.each().mean();
        } else if (term.shared() != null) {
            bytes = term.shared().mean();
        } else {
            bytes = term.proportional() == null ? 0 : term.proportional().mean() * ramBytes;
        }
        long whole = Math.round(bytes);
        boolean committed = term.kernel() || !covered;
        return new MemoryCharge(key, committed ? whole : 0, whole, term.kernel(), term.shared() != null);
    }

    private static int classicPods(@Nullable Admission admits, InstanceType type) {
        PodRule rule = admits == null || admits.pods() == null ? null : admits.pods();
        return rule == null ? 0 : rule.classicMaxPods(type);
    }
}
