package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Account;
import dev.stowage.scenario.Analyses;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.Compare;
import dev.stowage.scenario.Experiment;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Recording;
import dev.stowage.scenario.Registry;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the scenario of one point from the tree of its file. */
final class Assembly {
    private final Names names;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Binder binder;
    private final Entries entries;

    Assembly(Names names, Vocabulary vocabulary, BoundEntries bound, Problems problems) {
        this.names = names;
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.binder = new Binder(names, bound, problems);
        this.entries = binder.entries();
    }

    /** The scenario, or null after problems have been added. */
    @Nullable Scenario scenario(Mapping written, String nameWithout) {
        int before = problems.size();
        Mapping tree = new ChosenTypes(problems).writtenOut(written);
        new References(tree, names, vocabulary, problems).check();
        Object bound = binder.record(tree, Shapes.file(), Map.of());
        if (!(bound instanceof ScenarioFile file)) {
            return null;
        }
        if (file.schema() != 1) {
            problems.add(place(tree, "schema"), "this version of the language is not known", "write `schema: 1`");
        }
        if (file.styles().isEmpty()) {
            problems.add(place(tree, "styles"), "there is no style", "add one at least");
            return null;
        }
        if (file.workload().isEmpty()) {
            problems.add(
                    place(tree, "workload"), "there is no workload line", "add one at least, such as `{app: web}`");
        }
        Map<String, Style> styles = new LinkedHashMap<>();
        file.styles().forEach((name, style) -> styles.put(name, resolved(tree, name, style)));
        Scenario scenario = new Scenario(
                orElse(file.name(), nameWithout),
                file.question(),
                orElse(file.apps(), Map.of()),
                file.workload(),
                styles,
                orElse(file.registry(), standard(Section.REGISTRIES, Registry.class, Registry.UNLIMITED)),
                orElse(file.account(), standard(Section.ACCOUNTS, Account.class, new Account(Map.of(), null))),
                orElse(file.experiment(), Experiment.DEFAULT),
                orElse(file.record(), Recording.ALL),
                file.charts() != null && file.charts().isEmpty() ? null : orElse(file.charts(), List.of()),
                orElse(file.compare(), Compare.DEFAULT),
                orElse(file.analyses(), Analyses.NONE),
                orElse(file.expect(), List.of()),
                file.published(),
                file.theory());
        new Meaning(scenario, tree, names, problems).check();
        return problems.size() > before ? null : scenario;
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private <T> T standard(Section section, Class<T> type, T otherwise) {
        Object bound = entries.standard(new Shape.Entry(section, Shapes.entry(section)));
        return type.isInstance(bound) ? type.cast(bound) : otherwise;
    }

    private static Place place(Mapping tree, String key) {
        Node node = tree.get(key);
        return node == null ? tree.place() : node.place();
    }

    private Style resolved(Mapping tree, String name, Style style) {
        return new Style(
                style.says(),
                style.machines(),
                withSandbox(style.stack(), Places.nearest(tree, "styles", name, "stack")),
                withLayers(style.cached()),
                style.colour());
    }

    /** An engine implies its sandbox runtime unless one follows. */
    private List<Layer> withSandbox(List<Layer> stack, Place at) {
        int last = -1;
        for (int i = 0; i < stack.size(); i++) {
            if (stack.get(i).sandbox() != null) {
                last = i;
            }
        }
        String sandbox = last < 0 ? null : stack.get(last).sandbox();
        boolean follows = last + 1 < stack.size() && stack.get(last + 1).makesGuests();
        if (sandbox == null || follows || !(entries.layer(sandbox, at) instanceof Layer layer)) {
            return stack;
        }
        List<Layer> longer = new ArrayList<>(stack);
        longer.add(last + 1, layer);
        return longer;
    }

    /** A cached image is there with its layers, also where no app of this point uses it. */
    private List<String> withLayers(List<String> cached) {
        Set<String> all = new LinkedHashSet<>(cached);
        for (String name : cached) {
            if (entries.image(name) instanceof Image image) {
                image.layers().forEach(layer -> all.add(layer.name()));
            }
        }
        return List.copyOf(all);
    }
}
