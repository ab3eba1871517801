package dev.stowage.model;

import dev.stowage.placement.Placement;
import dev.stowage.placement.Roster;
import dev.stowage.scenario.Admission;
import dev.stowage.scenario.Architecture;
import dev.stowage.scenario.GuestSize;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Machines;
import dev.stowage.scenario.PodRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final List<List<Admission>> admissions = new ArrayList<>();
    private final Map<Architecture, Map<String, Optional<Refusal>>> architectures = new EnumMap<>(Architecture.class);
    private String lastLimit = "machines";
    private Supplier<String> lastDetail = () -> "there is none";

    Placer(List<Segment> segments, Placement placement, Machines machines) {
        this.segments = segments;
        this.placement = placement;
        this.machines = machines;
        for (int i = 0; i < segments.size(); i++) {
            admissions.add(segments.get(i).admissionsFor(i + 1 < segments.size() ? segments.get(i + 1) : null));
        }
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

    /** The limit that refused last, in words that are made only when they are asked for. */
    Refusal refusal() {
        return new Refusal(lastLimit, lastDetail.get());
    }

    /** A free place on the host or inside its guests; empty with {@link #refusal()} set when there is none. */
    Optional<Place> placeOn(Host host, Request request) {
        Segment segment = host.segment();
        int appsEach = segment.depth() == 0 && machines.appsEach() != null ? machines.appsEach() : segment.appsEach();
        if (host.apps() >= (request.app() == null && segment.depth() == segments.size() - 1 ? 1 : appsEach)) {
            return refuse("apps-each", () -> host.name() + " has its " + appsEach);
        }
        if (segment.depth() == segments.size() - 1) {
            return architecture(host.machine().type(), request)
                    ? admit(host, null, request, request.memoryBytes(), 0)
                    : Optional.empty();
        }
        Segment next = segments.get(segment.depth() + 1);
        if (next.appsEach() > 1 && request.app() != null) {
            Optional<Place> inside = inside(host.children(), request);
            if (inside.isPresent()) {
                return inside;
            }
        }
        if (!architecture(host.machine().type(), request)) {
            return Optional.empty();
        }
        long need = bytesOfNewGuest(
                host.machine().sizes(), next, host.space(), host.space().capacityBytes(), host.vcpus(), request);
        return need < 0
                ? Optional.empty()
                : admit(
                        host,
                        next,
                        request,
                        need,
                        next.size().map(GuestSize::vcpus).orElse(0));
    }

    private Optional<Place> inside(@Nullable Roster<Host> guests, Request request) {
        return guests == null
                ? Optional.empty()
                : guests.choose(request.appName(), placement, child -> placeOn(child, request));
    }

    /**
     * What a new guest commits on its host for this request, all levels inside included; -1 with a refusal if it cannot hold it.
     *
     * @param sizes how large guests are on the machine
     * @param below the RAM on which it is made; null when that is new as well
     * @param ramBelow the size of that RAM
     * @param vcpusBelow the cores of its host
     */
    private long bytesOfNewGuest(
            Sizes sizes, Segment segment, @Nullable Space below, long ramBelow, int vcpusBelow, Request request) {
        boolean owns = segment.ownsRam();
        long ram = owns ? sizes.ramOf(segment, request) : ramBelow;
        int vcpus = segment.size().map(GuestSize::vcpus).orElse(vcpusBelow);
        Footprint footprint = sizes.footprint(segment, ram);
        long bytes = below == null ? footprint.onHostBytes() : footprint.onHostBytes(below);
        List<Admission> rules = admissions.get(segment.depth());
        long inner = request.memoryBytes();
        Segment next = null;
        if (segment.depth() < segments.size() - 1) {
            next = segments.get(segment.depth() + 1);
            inner = bytesOfNewGuest(sizes, next, owns ? null : below, ram, vcpus, request);
        }
        if (inner < 0 || !cpuOfNewGuest(segment, next, rules, vcpus, request)) {
            return -1;
        }
        if (!owns) {
            return bytes + footprint.systemBytes() + inner;
        }
        long room = (long) Math.floor((ram - footprint.kernelBytes()) * memoryShare(rules)) - footprint.systemBytes();
        if (inner > room) {
            long need = inner;
            refuse(
                    "guest size",
                    () -> "needs " + mib(need) + " in a guest that has " + mib(Math.max(0, room)) + " for it");
            return -1;
        }
        return bytes + ram;
    }

    private boolean cpuOfNewGuest(
            Segment segment, @Nullable Segment next, List<Admission> rules, int vcpus, Request request) {
        int ofMaker = ruleOfMaker(rules, next);
        for (int i = 0; i < rules.size(); i++) {
            double used = i == ofMaker && next != null
                    ? next.size().map(GuestSize::vcpus).orElse(0)
                    : request.cores();
            if (!cpu(segment.allocatableCores(vcpus), used, rules.get(i), () -> "a new guest")) {
                return false;
            }
        }
        return true;
    }

    private Optional<Place> admit(Host host, @Nullable Segment next, Request request, long bytes, int vcpus) {
        List<Admission> rules = admissions.get(host.segment().depth());
        long free = host.space().uncommittedBytes(memoryShare(rules));
        if (bytes > free) {
            return refuse(
                    "memory",
                    () -> "needs " + mib(bytes) + ", and " + mib(Math.max(0, free)) + " of "
                            + mib(host.space().memTotalBytes()) + " are free on " + host.name());
        }
        int ofMaker = ruleOfMaker(rules, next);
        for (int i = 0; i < rules.size(); i++) {
            Admission rule = rules.get(i);
            double used = i == ofMaker ? (double) host.guestVcpus() + vcpus : host.requestedCores() + request.cores();
            if (!cpu(host.allocatableCores(), used, rule, host::name) || !pods(host, rule)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Place(host, next != null, free - bytes, host.guestsTaken()));
    }

    private static double memoryShare(List<Admission> rules) {
        return rules.isEmpty() ? 1 : rules.get(rules.size() - 1).memory().fraction();
    }

    /** The index of the rule that the maker of the next guests brings, which counts their virtual CPUs; -1 without one. */
    private static int ruleOfMaker(List<Admission> rules, @Nullable Segment next) {
        return next != null && next.maker() != null && next.maker().admits() != null ? rules.size() - 1 : -1;
    }

    private boolean cpu(double allocatable, double used, Admission rule, Supplier<String> where) {
        if (rule.cpu() == null) {
            return true;
        }
        double cores = allocatable * rule.cpu().fraction();
        if (used <= cores * (1 + 1e-12)) {
            return true;
        }
        refuse(
                "cpu",
                () -> String.format(
                        Locale.ROOT, "%.3g cores would be requested of %.3g on %s", used, cores, where.get()));
        return false;
    }

    private boolean pods(Host host, Admission rule) {
        PodRule pods = rule.pods();
        if (pods != null) {
            InstanceType type = host.machine().type();
            int most = pods.maxPods(type) - pods.systemPodCount();
            if (host.guestsTaken() >= most) {
                refuse(
                        pods.isByAddresses(type) ? "addresses" : "max-pods",
                        () -> host.name() + " takes " + most + " pods beside those of the node");
                return false;
            }
        }
        if (rule.endpoints() != null && host.guestsTaken() >= rule.endpoints()) {
            refuse("endpoints", () -> "the network of " + host.name() + " takes " + rule.endpoints());
            return false;
        }
        return true;
    }

    private boolean architecture(InstanceType type, Request request) {
        Optional<Refusal> why = architectures
                .computeIfAbsent(type.architecture(), key -> new HashMap<>())
                .computeIfAbsent(request.appName(), app -> architectureRefusal(type, request));
        why.ifPresent(refusal -> refuse(refusal.limit(), refusal::detail));
        return why.isEmpty();
    }

    private Optional<Refusal> architectureRefusal(InstanceType type, Request request) {
        for (Segment segment : segments) {
            for (Layer layer : segment.layers()) {
                if (!builtFor(layer.architectures(), type)) {
                    return Optional.of(new Refusal(
                            "architecture", layer.name() + " does not run on " + word(type.architecture())));
                }
            }
        }
        Image image = request.app() == null ? null : request.app().image();
        if (image != null && !builtFor(image.architectures(), type)) {
            return Optional.of(new Refusal(
                    "architecture", "image " + image.name() + " is not built for " + word(type.architecture())));
        }
        return Optional.empty();
    }

    private static boolean builtFor(List<Architecture> architectures, InstanceType type) {
        return architectures.isEmpty() || architectures.contains(type.architecture());
    }

    private static String word(Architecture architecture) {
        return architecture.name().toLowerCase(Locale.ROOT);
    }

    /** Notes a limit that refused; never gives a place. */
    Optional<Place> refuse(String limit, Supplier<String> detail) {
        lastLimit = limit;
        lastDetail = detail;
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
