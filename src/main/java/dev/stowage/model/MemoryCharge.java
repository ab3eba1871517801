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
 * @param fromTemplate whether they are pages of a template, which each guest has and the host below holds once
 */
record MemoryCharge(
        Ledger.Key key, long committed, long resident, boolean kernel, boolean shared, boolean fromTemplate) {
    /** The charges of a one-per-host layer in RAM of this size. A node reservation that covers the system replaces the rest. */
    static List<MemoryCharge> ofInside(Layer layer, int depth, long ramBytes, InstanceType type, boolean covered) {
        return charges(layer, MemoryTerm.In.HOST, depth, ramBytes, type, covered);
    }

    /** What a guest-making layer charges to its host for a guest with so much RAM (0 without RAM of its own). */
    static List<MemoryCharge> onHost(Layer maker, int depth, long guestRamBytes, InstanceType type, boolean covered) {
        return charges(maker, MemoryTerm.In.HOST, depth, guestRamBytes, type, covered && maker.guest() == null);
    }

    /** What a guest-making layer takes inside the guest's RAM. */
    static List<MemoryCharge> inGuest(Layer maker, int depth, long guestRamBytes, InstanceType type) {
        return charges(maker, MemoryTerm.In.GUEST, depth, guestRamBytes, type, false);
    }

    private static List<MemoryCharge> charges(
            Layer layer, MemoryTerm.In in, int depth, long ramBytes, InstanceType type, boolean covered) {
        List<MemoryCharge> charges = new ArrayList<>(layer.memory().size());
        for (MemoryTerm term : layer.memory()) {
            if (term.in() == in && term.appliesTo((double) ramBytes)) {
                Ledger.Key key = new Ledger.Key(layer.name(), term.term(), depth, useOf(layer, term));
                charges.add(charge(key, layer, term, ramBytes, type, covered));
            }
        }
        return charges;
    }

    private static MemoryCharge charge(
            Ledger.Key key, Layer layer, MemoryTerm term, long ramBytes, InstanceType type, boolean covered) {
        if (term.reserved() != null) {
            double perPod = term.perPod() == null ? 0 : term.perPod().mean() * classicPods(layer.admits(), type);
            return new MemoryCharge(key, Math.round(term.reserved().mean() + perPod), 0, term.kernel(), false, false);
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
        return new MemoryCharge(
                key, committed ? whole : 0, whole, term.kernel(), term.shared() != null, term.fromTemplate());
    }

    private static Ledger.Use useOf(Layer layer, MemoryTerm term) {
        if (!layer.makesGuests() || term.in() == MemoryTerm.In.GUEST) {
            return Ledger.Use.INSIDE;
        }
        return switch (term.countsAs()) {
            case VMM -> Ledger.Use.VMM;
            case SANDBOX -> Ledger.Use.SANDBOX;
            case HOST_KERNEL -> Ledger.Use.HOST_KERNEL;
        };
    }

    private static int classicPods(@Nullable Admission admits, InstanceType type) {
        PodRule rule = admits == null || admits.pods() == null ? null : admits.pods();
        return rule == null ? 0 : rule.classicMaxPods(type);
    }
}
