package dev.stowage.model;

import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a host of one segment takes in RAM of one size.
 *
 * @param onHost what its maker takes of the RAM below
 * @param byLayer what each of its layers takes of its own RAM, from below, in the order of the segment's layers
 * @param onHostBytes bytes committed below, shared ones included
 * @param sharesOnHost whether some of them are paid once per host
 * @param kernelBytes what the kernel takes before it counts MemTotal
 * @param systemBytes what the system commits of MemTotal
 */
record Footprint(
        List<MemoryCharge> onHost,
        List<List<MemoryCharge>> byLayer,
        long onHostBytes,
        boolean sharesOnHost,
        long kernelBytes,
        long systemBytes) {

    /**
     * The footprint of a host.
     *
     * @param parentCovered whether a reservation on the host below stands for sandboxes
     * @param ownRam its own RAM in bytes; 0 without
     * @param ram the RAM in which its layers run: its own, or that of the host which it shares
     */
    static Footprint of(Segment segment, boolean parentCovered, long ownRam, long ram, InstanceType type) {
        List<List<MemoryCharge>> byLayer = new ArrayList<>();
        Layer maker = segment.maker();
        if (maker != null) {
            byLayer.add(MemoryCharge.inGuest(maker, segment.depth(), ownRam, type));
        }
        for (Layer layer : segment.inside()) {
            byLayer.add(MemoryCharge.ofInside(layer, segment.depth(), ram, type, segment.covered()));
        }
        List<MemoryCharge> onHost =
                maker == null ? List.of() : MemoryCharge.onHost(maker, segment.depth(), ownRam, type, parentCovered);
        long kernel = 0;
        long system = 0;
        for (List<MemoryCharge> charges : byLayer) {
            for (MemoryCharge charge : charges) {
                kernel += charge.kernel() ? charge.committed() : 0;
                system += charge.kernel() ? 0 : charge.committed();
            }
        }
        return new Footprint(
                onHost,
                byLayer,
                onHost.stream().mapToLong(MemoryCharge::committed).sum(),
                onHost.stream().anyMatch(MemoryCharge::shared),
                kernel,
                system);
    }

    /** What is committed of the RAM below by one more guest on this host; what is shared there and paid for already is not. */
    long onHostBytes(Space below) {
        long bytes = onHostBytes;
        if (sharesOnHost) {
            for (MemoryCharge charge : onHost) {
                bytes -= charge.shared() && below.isShared(charge.key()) ? charge.committed() : 0;
            }
        }
        return bytes;
    }
}
