package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.WorkloadLine;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Scalar;
import dev.stowage.scenario.yaml.Node.Sequence;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks the names by which parts of a file refer to each other. Works on the tree, so that wrong names are found beside mistakes
 * of other kinds.
 */
final class References {
    private final Mapping tree;
    private final Names names;
    private final Vocabulary vocabulary;
    private final Problems problems;

    References(Mapping tree, Names names, Vocabulary vocabulary, Problems problems) {
        this.tree = tree;
        this.names = names;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    void check() {
        Set<String> apps = keys("apps");
        apps.add(WorkloadLine.NO_APP);
        for (Node line : items(tree.get("workload"))) {
            for (Node app : items(Places.find(line, "app"))) {
                refer(app, apps, "app", "apps");
            }
        }
        for (Node style : items(Places.find(tree, "compare", "styles"))) {
            refer(style, keys("styles"), "style", "styles");
        }
        items(Places.find(tree, "compare", "metrics")).forEach(this::figure);
        precision(Places.find(tree, "experiment", "replications", "precision"));
        for (String style : keys("styles")) {
            cached(items(Places.find(tree, "styles", style, "cached")));
        }
    }

    private Set<String> keys(String key) {
        return tree.get(key) instanceof Mapping mapping
                ? new TreeSet<>(mapping.members().keySet())
                : new TreeSet<>();
    }

    /** What stands in a list, or the single value that stands in its place. */
    private static List<Node> items(@Nullable Node node) {
        return node instanceof Sequence sequence ? sequence.items() : node == null ? List.of() : List.of(node);
    }

    private void refer(Node node, Collection<String> known, String noun, String nouns) {
        if (node instanceof Scalar scalar && scalar.kind() != Node.Kind.NOTHING && !known.contains(scalar.text())) {
            problems.add(
                    node.place(),
                    "there is no " + noun + " `" + Suggestion.clip(scalar.text()) + "`",
                    Suggestion.among(scalar.text(), known, nouns));
        }
    }

    private void figure(Node node) {
        if (node instanceof Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
            figure(node, scalar.text());
        }
    }

    /** The figure that must be precise; what else is wrong with it is found when it is bound. */
    private void precision(@Nullable Node node) {
        if (node instanceof Scalar scalar) {
            int on = scalar.text().lastIndexOf(" on ");
            if (on >= 0) {
                figure(node, scalar.text().substring(on + " on ".length()).strip());
            }
        }
    }

    private void figure(Node node, String figure) {
        if (!vocabulary.hasFigure(figure)) {
            problems.add(
                    node.place(),
                    "there is no metric `" + Suggestion.clip(figure) + "`, nor one with such a statistic",
                    vocabulary.figureRemedy(figure));
        }
    }

    private void cached(List<Node> cached) {
        boolean allImages = cached.stream()
                .allMatch(node -> node instanceof Scalar scalar && names.find(Section.IMAGES, scalar.text()) != null);
        if (allImages) {
            return;
        }
        Set<String> known = new TreeSet<>(names.names(Section.IMAGES));
        known.addAll(names.imageLayers());
        for (String app : keys("apps")) {
            Node image = Places.find(tree, "apps", app, "image");
            known.addAll(Names.layerNames(image));
            if (image instanceof Mapping mapping) {
                known.add(Entries.nameOf(mapping));
            }
        }
        cached.forEach(name -> refer(name, known, "image or image layer", "images and their layers"));
    }
}
