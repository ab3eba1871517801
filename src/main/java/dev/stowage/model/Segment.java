package dev.stowage.model;

import dev.stowage.scenario.Admission;
import dev.stowage.scenario.GuestSize;
import dev.stowage.scenario.Layer;
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
 */
record Segment(int depth, @Nullable Layer maker, List<Layer> inside) {
    /** Splits a stack at its guest-making layers. */
    static List<Segment> of(Style style) {
        List<Segment> segments = new ArrayList<>();
        Layer maker = null;
        List<Layer> inside = new ArrayList<>();
        for (Layer layer : style.stack()) {
            if (layer.makesGuests()) {
                segments.add(new Segment(segments.size(), maker, List.copyOf(inside)));
                maker = layer;
                inside.clear();
            } else {
                inside.add(layer);
            }
        }
        segments.add(new Segment(segments.size(), maker, List.copyOf(inside)));
        return List.copyOf(segments);
    }

    /** All layers, from below. */
    List<Layer> layers() {
        if (maker == null) {
            return inside;
        }
        List<Layer> all = new ArrayList<>(inside.size() + 1);
        all.add(maker);
        all.addAll(inside);
        return all;
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

    /** Whether one of its layers fetches images, for the guests that are made on it or for the apps in it. */
    boolean fetchesImages() {
        return inside.stream().anyMatch(layer -> layer.pulls() != null);
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
