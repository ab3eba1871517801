package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Figure;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.MemoryTerm;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.units.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that the layers of one style can stand on each other. */
final class StackCheck {
    private final Scenario scenario;
    private final String name;
    private final Style style;
    private final Mapping tree;
    private final Problems problems;

    StackCheck(Scenario scenario, String name, Style style, Mapping tree, Problems problems) {
        this.scenario = scenario;
        this.name = name;
        this.style = style;
        this.tree = tree;
        this.problems = problems;
    }

    void check() {
        List<Layer> stack = style.stack();
        holdsItsSystem(
                style.machines().type().memory().mean(),
                null,
                0,
                Places.nearest(tree, "styles", name, "machines", "type"));
        boolean engine = false;
        for (int i = 0; i < stack.size(); i++) {
            Layer layer = stack.get(i);
            Place at = Places.nearest(tree, "styles", name, "stack", i);
            Buckets.check(scenario, layer.startUp().running(), at, problems);
            Buckets.check(scenario, layer.startUp().ready(), at, problems);
            Buckets.check(scenario, layer.perGuest(), at, problems);
            prefixes(layer, at);
            if (layer.guest() != null && layer.guest().memory() != null) {
                holdsItsSystem(layer.guest().memory().bytes(), layer, i + 1, at);
            }
            if (engine && layer.pulls() != null) {
                problems.add(
                        at, "two engines stand on one host", "keep one, or put a layer that makes guests between them");
            }
            engine = layer.makesGuests() ? false : engine || layer.pulls() != null;
        }
    }

    private void prefixes(Layer layer, Place at) {
        InstanceType type = style.machines().type();
        boolean prefixes = layer.admits() != null
                && layer.admits().pods() != null
                && layer.admits().pods().prefixDelegation();
        if (prefixes && type.hypervisor() == InstanceType.Hypervisor.XEN) {
            problems.add(
                    at,
                    "prefix delegation needs a Nitro instance, and `" + Suggestion.clip(type.name()) + "` is a Xen one",
                    "choose a Nitro type, or leave `prefix-delegation` out");
        }
    }

    /** RAM must exceed what the layers that run directly in it take, or nothing could ever be started there. */
    private void holdsItsSystem(double ramBytes, @Nullable Layer maker, int from, Place at) {
        double taken = maker == null ? 0 : taken(maker, MemoryTerm.In.GUEST, ramBytes);
        List<Layer> stack = style.stack();
        for (int i = from; i < stack.size() && !stack.get(i).makesGuests(); i++) {
            taken += taken(stack.get(i), MemoryTerm.In.HOST, ramBytes);
        }
        if (taken >= ramBytes) {
            problems.add(
                    at,
                    "RAM of " + new Bytes(ramBytes) + " cannot hold its own system, which takes " + readable(taken),
                    "give it more memory, or a smaller system");
        }
    }

    private static String readable(double bytes) {
        return dev.stowage.units.Dimension.SIZE.print(bytes, 4);
    }

    private static double taken(Layer layer, MemoryTerm.In in, double ramBytes) {
        double sum = 0;
        for (MemoryTerm term : layer.memory()) {
            if (term.in() == in && term.appliesTo(ramBytes)) {
                sum += mean(term.each()) + mean(term.shared()) + mean(term.proportional()) * ramBytes;
            }
        }
        return sum;
    }

    private static double mean(@Nullable Figure<?> figure) {
        return figure == null ? 0 : figure.mean();
    }
}
