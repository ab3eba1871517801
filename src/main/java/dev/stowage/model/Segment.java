package dev.stowage.model;

import dev.stowage.scenario.Admission;
import dev.stowage.scenario.CpuBand;
import dev.stowage.scenario.GuestSize;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.MemoryTerm;
import dev.stowage.scenario.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The layers of one kind of host: those on the machine itself, or a guest-making layer with the one-per-host layers inside its
 * guests. A stack is a list of segments, the machine's first; apps run in the last.
 *
 * @param depth the place in the stack, 0 for the machine
 * @param maker the layer that makes these hosts; null for the machine
 * @param inside the one-per-host layers in each of them, from below
 * @param layers all layers, from below
 * @param engine the layer that fetches images for the guests made on these hosts; null when none does
 * @param covered whether a reservation stands for the system, engine and sandboxes of these hosts
 */
record Segment(
        int depth,
        @Nullable Layer maker,
        List<Layer> inside,
        List<Layer> layers,
        @Nullable Layer engine,
        boolean covered) {
    /** Splits a stack at its guest-making layers. */
    static List<Segment> of(Style style) {
        List<Segment> segments = new ArrayList<>();
        Layer maker = null;
        List<Layer> inside = new ArrayList<>();
        for (Layer layer : style.stack()) {
            if (layer.makesGuests()) {
                segments.add(of(segments.size(), maker, List.copyOf(inside)));
                maker = layer;
                inside.clear();
            } else {
                inside.add(layer);
            }
        }
        segments.add(of(segments.size(), maker, List.copyOf(inside)));
        return List.copyOf(segments);
    }

    private static Segment of(int depth, @Nullable Layer maker, List<Layer> inside) {
        List<Layer> layers = new ArrayList<>(inside.size() + 1);
        if (maker != null) {
            layers.add(maker);
        }
        layers.addAll(inside);
        Layer engine = null;
        boolean covered = false;
        for (Layer layer : inside) {
            engine = layer.pulls() != null ? layer : engine;
            covered |= layer.memory().stream().anyMatch(MemoryTerm::coversSystem);
        }
        return new Segment(depth, maker, inside, List.copyOf(layers), engine, covered);
    }

    /** The size of the guests; absent for a machine and for guests that share their host's memory. */
    Optional<GuestSize> size() {
        return maker == null ? Optional.empty() : Optional.ofNullable(maker.guest());
    }

    /** Whether its hosts have RAM of their own. */
    boolean ownsRam() {
        return maker == null || maker.guest() != null;
    }

    /** Whether its hosts run a kernel of their own, with locks, page cache and image store. */
    boolean ownsKernel() {
        return maker == null || Boolean.TRUE.equals(maker.ownKernel());
    }

    /** How many apps one of its guests takes. */
    int appsEach() {
        if (maker == null) {
            return Integer.MAX_VALUE;
        }
        if (maker.appsEach() != null) {
            return maker.appsEach();
        }
        return maker.guest() != null && !maker.guest().isFitted() ? Integer.MAX_VALUE : 1;
    }

    /** Whether its guests run before they are needed. */
    boolean isThereAlready() {
        return maker != null && maker.start() == HostState.RUNNING;
    }

    /** Cores of a host with so many, less what its layers keep for themselves. */
    double allocatableCores(int vcpus) {
        int kept = 0;
        for (Layer layer : inside) {
            kept += CpuBand.reservedMillicores(layer.reserveCpu(), vcpus);
        }
        return vcpus - kept / 1000.0;
    }

    /** What a guest of the next segment must pass to be taken: the rules of the layers here and of the maker of the guest. */
    List<Admission> admissionsFor(@Nullable Segment next) {
        List<Admission> rules = new ArrayList<>();
        for (Layer layer : inside) {
            if (layer.admits() != null) {
                rules.add(layer.admits());
            }
        }
        if (next != null && next.maker != null && next.maker.admits() != null) {
            rules.add(next.maker.admits());
        }
        return rules;
    }
}
