package dev.stowage.model;

import dev.stowage.scenario.GuestSize;
import dev.stowage.scenario.InstanceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How large the guests of a run are and what they take, computed once for each size. */
final class Sizes {
    private static final double MIB = 1024.0 * 1024;

    private final List<Segment> segments;
    private final InstanceType type;
    private final List<Map<Long, Footprint>> footprints = new ArrayList<>();
    private final List<Map<Long, Long>> fitted = new ArrayList<>();

    Sizes(List<Segment> segments, InstanceType type) {
        this.segments = segments;
        this.type = type;
        for (int i = 0; i < segments.size(); i++) {
            footprints.add(new HashMap<>());
            fitted.add(new HashMap<>());
        }
    }

    /**
     * What a host of the segment takes.
     *
     * @param ram its own RAM, or that of the host which it shares
     */
    Footprint footprint(Segment segment, long ram) {
        return footprints.get(segment.depth()).computeIfAbsent(ram, size -> make(segment, size));
    }

    private Footprint make(Segment segment, long ram) {
        boolean parentCovered =
                segment.depth() > 0 && segments.get(segment.depth() - 1).covered();
        return Footprint.of(segment, parentCovered, segment.ownsRam() ? ram : 0, ram, type);
    }

    /** The RAM of a guest of the segment that is made for this request; 0 when it has none of its own. */
    long ramOf(Segment segment, Request request) {
        Optional<GuestSize> size = segment.size();
        if (size.isEmpty()) {
            return 0;
        }
        if (size.get().memory() != null) {
            return Math.round(size.get().memory().bytes());
        }
        Map<Long, Long> known = fitted.get(segment.depth());
        Long ram = known.get(request.memoryBytes());
        if (ram == null) {
            ram = fittedRam(segment, request);
            known.put(request.memoryBytes(), ram);
        }
        return ram;
    }

    /**
     * The least RAM, in whole MiB, whose MemTotal holds the segment's system and its apps. The parts that grow with RAM make it a
     * fixed point, which is reached from below.
     */
    private long fittedRam(Segment segment, Request request) {
        long ram = 0;
        while (true) {
            Footprint footprint = make(segment, ram);
            long apps = Math.multiplyExact(innerBytes(segment, request, ram), segment.appsEach());
            long need = footprint.kernelBytes() + footprint.systemBytes() + apps;
            if (need <= ram) {
                return ram;
            }
            ram = (long) (Math.ceil(need / MIB) * MIB);
        }
    }

    /** What goes into a fresh guest of the segment: the app itself, or one more guest with the app inside. */
    private long innerBytes(Segment segment, Request request, long ram) {
        if (segment.depth() == segments.size() - 1) {
            return request.memoryBytes();
        }
        Segment next = segments.get(segment.depth() + 1);
        if (next.ownsRam()) {
            long inner = ramOf(next, request);
            return footprint(next, inner).onHostBytes() + inner;
        }
        Footprint footprint = make(next, ram);
        return footprint.onHostBytes() + footprint.systemBytes() + innerBytes(next, request, ram);
    }
}
