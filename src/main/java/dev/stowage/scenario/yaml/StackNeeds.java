package dev.stowage.scenario.yaml;

import dev.stowage.scenario.App;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.InstanceType.Hypervisor;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.OperatingSystem;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.WorkloadLine;
import dev.stowage.scenario.yaml.Node.Mapping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every layer of a style finds what it says it needs. A layer that neither says what it needs nor what it is may be
 * anything, an operating system too.
 */
final class StackNeeds {
    private static final Map<Layer.Need, Hypervisor> LAUNCHES = Map.of(
            Layer.Need.NITRO, Hypervisor.NITRO,
            Layer.Need.XEN, Hypervisor.XEN,
            Layer.Need.METAL, Hypervisor.NONE);
    private static final String METAL = "metal";

    private final Scenario scenario;
    private final String name;
    private final Style style;
    private final Mapping tree;
    private final Names names;
    private final Problems problems;

    /** Whether an operating system may stand on the host at hand. */
    private boolean systemStands;

    /** The operating system on the host at hand, when a layer says that it is one. */
    private @Nullable OperatingSystem os;

    StackNeeds(Scenario scenario, String name, Style style, Mapping tree, Names names, Problems problems) {
        this.scenario = scenario;
        this.name = name;
        this.style = style;
        this.tree = tree;
        this.names = names;
        this.problems = problems;
    }

    void check() {
        List<Layer> stack = style.stack();
        for (int i = 0; i < stack.size(); i++) {
            Layer layer = stack.get(i);
            Place at = place(i);
            for (Layer.Need need : layer.needs()) {
                check(need, layer, i, at);
            }
            if (layer.pulls() != null) {
                images(layer, at);
            }
            step(layer, at);
        }
    }

    /** Where a layer is written; one that an engine implies stands where its engine does. */
    private Place place(int index) {
        int written = index;
        if (Places.find(tree, "styles", name, "stack") instanceof Node.Sequence sequence) {
            List<Node> items = sequence.items();
            for (int i = 0; i <= index && items.size() < style.stack().size(); i++) {
                String layer = style.stack().get(i).name();
                if (i == items.size() || !Edit.layerName(items.get(i)).equals(layer)) {
                    written = index - 1;
                    break;
                }
            }
        }
        return Places.nearest(tree, "styles", name, "stack", written);
    }

    /** What stands on the host of the next layer. */
    private void step(Layer layer, Place at) {
        boolean ownKernel = layer.makesGuests() && Boolean.TRUE.equals(layer.ownKernel());
        if (ownKernel) {
            systemStands = layer.bringsSystem();
            os = layer.os();
        } else if (layer.bringsSystem()) {
            if (os != null) {
                problems.add(
                        at,
                        "two operating systems stand on one host",
                        "keep one, or put a layer that makes guests between them");
            }
            systemStands = true;
            os = layer.os();
        } else if (layer.needs().isEmpty() && layer.pulls() == null && !layer.makesGuests()) {
            systemStands = true;
        }
    }

    private void check(Layer.Need need, Layer layer, int index, Place at) {
        Hypervisor launched = LAUNCHES.get(need);
        if (launched != null) {
            launch(launched, layer, index, at);
        } else if (need == Layer.Need.SYSTEM) {
            if (!systemStands) {
                problems.add(
                        at,
                        quoted(layer) + " needs an operating system below it",
                        "put one there, such as `amazon-linux-2023`");
                systemStands = true; // said once for a host
            }
        } else if (type().hypervisor() != Hypervisor.NONE) {
            problems.add(
                    at,
                    quoted(layer) + " needs bare metal or a machine of one's own, and " + said(type()),
                    "choose a metal type, such as `" + metal() + "`");
        }
    }

    private void launch(Hypervisor launched, Layer layer, int index, Place at) {
        if (type().hypervisor() != launched) {
            problems.add(
                    at,
                    quoted(layer) + " launches " + noun(launched) + ", and " + said(type()),
                    "write `" + launcher(type().hypervisor()) + "`, or choose another type; of a type of one's own "
                            + "`hypervisor:` says it");
        } else if (index > 0) {
            problems.add(at, quoted(layer) + " launches the machine and stands first", "move it to the front");
        }
    }

    private InstanceType type() {
        return style.machines().type();
    }

    private static String quoted(Layer layer) {
        return "`" + Suggestion.clip(layer.name()) + "`";
    }

    private static String said(InstanceType type) {
        return "`" + Suggestion.clip(type.name()) + "` is " + noun(type.hypervisor());
    }

    private static String noun(Hypervisor hypervisor) {
        return switch (hypervisor) {
            case NITRO -> "a virtual instance on Nitro";
            case XEN -> "a virtual instance on Xen";
            case NONE -> "bare metal";
        };
    }

    private static String launcher(Hypervisor hypervisor) {
        return switch (hypervisor) {
            case NITRO -> "ec2-nitro";
            case XEN -> "ec2-xen";
            case NONE -> "ec2-metal";
        };
    }

    /** A type of bare metal, of the same family if there is one. */
    private String metal() {
        String family = type().name().replaceFirst("\\..*", "") + ".";
        List<String> metals = names.names(Section.INSTANCE_TYPES).stream()
                .filter(type -> type.contains("." + METAL))
                .toList();
        return metals.stream()
                .filter(type -> type.startsWith(family))
                .findFirst()
                .orElse(metals.isEmpty() ? "m5." + METAL : metals.get(0));
    }

    /** The images that the engine would pull must be built for the system on which it stands. */
    private void images(Layer engine, Place at) {
        OperatingSystem system = os;
        if (system == null) {
            return;
        }
        for (WorkloadLine line : scenario.workload()) {
            for (String appName : line.app()) {
                App app = scenario.apps().get(appName);
                Image image = app == null ? null : app.image();
                if (image != null && image.os() != null && image.os() != system) {
                    problems.add(
                            at,
                            quoted(engine) + " stands on " + word(system) + ", and the image `"
                                    + Suggestion.clip(image.name()) + "` of `" + Suggestion.clip(appName) + "` is for "
                                    + word(image.os()),
                            "use an image for " + word(system) + ", or another system");
                }
            }
        }
    }

    private static String word(OperatingSystem system) {
        return system.name().substring(0, 1) + system.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
