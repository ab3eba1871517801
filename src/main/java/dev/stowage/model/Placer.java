package dev.stowage.model;

import dev.stowage.placement.Placement;
import dev.stowage.scenario.Admission;
import dev.stowage.scenario.Architecture;
import dev.stowage.scenario.GuestSize;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Machines;
import dev.stowage.scenario.PodRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a host can take an app, directly, in one of its guests, or in a guest to be made, and says which limit bound when
 * it cannot. Limits are asked in a fixed order (apps each, architecture, memory, CPU, pods, endpoints), so that the answer is the
 * same for equal hosts.
 */
final class Placer {
    private static final double MIB = 1024.0 * 1024;

    private final List<Segment> segments;
    private final Placement placement;
    private final Machines machines;
    private @Nullable Refusal lastRefusal;

    Placer(List<Segment> segments, Placement placement, Machines machines) {
        this.segments = segments;
        this.placement = placement;
        this.machines = machines;
    }

    /**
     * A place that is free.
     *
     * @param host the host that takes the guest or the app
     * @param makesGuest whether a guest of the next segment is made on it, with whatever goes inside; otherwise the app goes
     *     straight onto it
     * @param bytesLeft memory that would be left for commitment on the host
     * @param guests guests on the host now
     */
    record Place(Host host, boolean makesGuest, long bytesLeft, int guests) implements Placement.Offer {}

    /** The limit that refused last. */
    Refusal refusal() {
        return lastRefusal == null ? new Refusal("machines", "there is none") : lastRefusal;
    }

    /** A free place on the host or inside its guests; empty with {@link #refusal()} set when there is none. */
    Optional<Place> placeOn(Host host, Request request) {
        Segment segment = host.segment();
        int appsEach = segment.depth() == 0 && machines.appsEach() != null ? machines.appsEach() : segment.appsEach();
        if (host.apps() >= (request.app() == null && segment.depth() == segments.size() - 1 ? 1 : appsEach)) {
            return refuse("apps-each", host.name() + " has its " + appsEach);
        }
        if (segment.depth() == segments.size() - 1) {
            return architecture(host.machine().type(), request)
                    ? admit(host, null, request, request.memoryBytes(), 0)
                    : Optional.empty();
        }
        Segment next = segments.get(segment.depth() + 1);
        if (next.appsEach() > 1 && request.app() != null) {
            Optional<Place> inside = placement.choose(host.children(), child -> placeOn(child, request));
            if (inside.isPresent()) {
                return inside;
            }
        }
        if (!architecture(host.machine().type(), request)) {
            return Optional.empty();
        }
        long need = bytesOfNewGuest(next, host, request);
        return need < 0
                ? Optional.empty()
                : admit(
                        host,
                        next,
                        request,
                        need,
                        next.size().map(GuestSize::vcpus).orElse(0));
    }

    /** The RAM of a guest of the segment that is made for this request; 0 when it has none of its own. */
    long ramOf(Segment segment, Request request, InstanceType type) {
        Optional<GuestSize> size = segment.size();
        if (size.isEmpty()) {
            return 0;
        }
        if (size.get().memory() != null) {
            return Math.round(size.get().memory().bytes());
        }
        long apps = Math.min(segment.appsEach(), Integer.MAX_VALUE - 1);
        return MemoryCharge.fittedRam(
                segment, Math.multiplyExact(innerBytes(segment, null, request, type), apps), type);
    }

    /** What a new guest commits on its host for this request, all levels inside included; -1 with a refusal if it cannot hold it. */
    private long bytesOfNewGuest(Segment segment, Host host, Request request) {
        InstanceType type = host.machine().type();
        long ram = ramOf(segment, request, type);
        long bytes = onHostBytes(segment, ram, host, type);
        if (!segment.ownsRam()) {
            return bytes + MemoryCharge.systemBytes(segment, ram, type) + innerBytes(segment, host, request, type);
        }
        long room = ram - MemoryCharge.kernelBytes(segment, ram, type) - MemoryCharge.systemBytes(segment, ram, type);
        long inner = innerBytes(segment, null, request, type);
        if (inner < 0) {
            return -1;
        }
        if (inner > room) {
            refuse("guest size", "needs " + mib(inner) + " in a guest that has " + mib(Math.max(0, room)) + " for it");
            return -1;
        }
        return bytes + ram;
    }

    /** What goes into a fresh guest of the segment: the app itself, or one more guest with the app inside. */
    private long innerBytes(Segment segment, @Nullable Host sharing, Request request, InstanceType type) {
        if (segment.depth() == segments.size() - 1) {
            return request.memoryBytes();
        }
        Segment next = segments.get(segment.depth() + 1);
        long ram = ramOf(next, request, type);
        long bytes = onHostBytes(next, ram, sharing, type);
        return next.ownsRam()
                ? bytes + ram
                : bytes + MemoryCharge.systemBytes(next, ram, type) + innerBytes(next, sharing, request, type);
    }

    private static long onHostBytes(Segment segment, long ram, @Nullable Host host, InstanceType type) {
        Layer maker = segment.maker();
        if (maker == null) {
            return 0;
        }
        long bytes = 0;
        boolean covered = host != null && host.isCovered();
        for (MemoryCharge charge : MemoryCharge.onHost(maker, ram, type, covered)) {
            boolean paid = charge.shared() && host != null && host.space().isShared(charge.key());
            bytes += paid ? 0 : charge.committed();
        }
        return bytes;
    }

    private Optional<Place> admit(Host host, @Nullable Segment next, Request request, long bytes, int vcpus) {
        List<Admission> rules = host.segment().admissionsFor(next);
        double share =
                rules.isEmpty() ? 1 : rules.get(rules.size() - 1).memory().fraction();
        long free = host.space().uncommittedBytes(share);
        if (bytes > free) {
            return refuse(
                    "memory",
                    "needs " + mib(bytes) + ", and " + mib(Math.max(0, free)) + " of "
                            + mib(host.space().memTotalBytes()) + " are free on " + host.name());
        }
        int ofMaker = next != null && next.maker() != null && next.maker().admits() != null ? rules.size() - 1 : -1;
        for (int i = 0; i < rules.size(); i++) {
            Admission rule = rules.get(i);
            double used = i == ofMaker ? (double) host.guestVcpus() + vcpus : host.requestedCores() + request.cores();
            Optional<Refusal> why = cpu(host, used, rule).or(() -> pods(host, rule));
            if (why.isPresent()) {
                lastRefusal = why.get();
                return Optional.empty();
            }
        }
        return Optional.of(new Place(host, next != null, free - bytes, host.guestsTaken()));
    }

    private static Optional<Refusal> cpu(Host host, double used, Admission rule) {
        if (rule.cpu() == null) {
            return Optional.empty();
        }
        double cores = host.allocatableCores() * rule.cpu().fraction();
        if (used <= cores * (1 + 1e-12)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "cpu",
                String.format(Locale.ROOT, "%.3g cores would be requested of %.3g on %s", used, cores, host.name())));
    }

    private static Optional<Refusal> pods(Host host, Admission rule) {
        PodRule pods = rule.pods();
        if (pods != null) {
            InstanceType type = host.machine().type();
            int most = pods.maxPods(type) - pods.systemPodCount();
            if (host.guestsTaken() >= most) {
                return Optional.of(new Refusal(
                        pods.isByAddresses(type) ? "addresses" : "max-pods",
                        host.name() + " takes " + most + " pods beside those of the node"));
            }
        }
        if (rule.endpoints() != null && host.guestsTaken() >= rule.endpoints()) {
            return Optional.of(
                    new Refusal("endpoints", "the network of " + host.name() + " takes " + rule.endpoints()));
        }
        return Optional.empty();
    }

    private boolean architecture(InstanceType type, Request request) {
        for (Segment segment : segments) {
            for (Layer layer : segment.layers()) {
                if (!builtFor(layer.architectures(), type)) {
                    refuse("architecture", layer.name() + " does not run on " + word(type.architecture()));
                    return false;
                }
            }
        }
        if (request.app() != null
                && request.app().image() != null
                && !builtFor(request.app().image().architectures(), type)) {
            refuse(
                    "architecture",
                    "image " + request.app().image().name() + " is not built for " + word(type.architecture()));
            return false;
        }
        return true;
    }

    private static boolean builtFor(List<Architecture> architectures, InstanceType type) {
        return architectures.isEmpty() || architectures.contains(type.architecture());
    }

    private static String word(Architecture architecture) {
        return architecture.name().toLowerCase(Locale.ROOT);
    }

    /** Notes a limit that refused; never gives a place. */
    Optional<Place> refuse(String limit, String detail) {
        lastRefusal = new Refusal(limit, detail);
        return Optional.empty();
    }

    private static String mib(long bytes) {
        double mib = (double) bytes / MIB;
        return (mib == Math.rint(mib)
                        ? String.format(Locale.ROOT, "%.0f", mib)
                        : String.format(Locale.ROOT, "%.1f", mib))
                + " MiB";
    }
}
