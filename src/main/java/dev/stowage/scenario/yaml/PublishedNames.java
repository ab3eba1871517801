package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Scalar;
import dev.stowage.scenario.yaml.Node.Sequence;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that published values and those of theory name styles, points, metrics, statistics and units that there are. */
final class PublishedNames {
    private static final String STYLE = "style";
    private static final String POINT = "point";

    private final Mapping tree;
    private final Set<String> styles = new TreeSet<>();
    private final Collection<String> points;
    private final Vocabulary vocabulary;
    private final Problems problems;

    /**
     * For one file.
     *
     * @param points the names of its points, {@code base} alone without a sweep
     */
    PublishedNames(Mapping tree, Collection<String> points, Vocabulary vocabulary, Problems problems) {
        this.tree = tree;
        this.points = points;
        this.vocabulary = vocabulary;
        this.problems = problems;
        if (tree.get("styles") instanceof Mapping mapping) {
            styles.addAll(mapping.members().keySet());
        }
    }

    void check() {
        for (String section : List.of("published", "theory")) {
            if (Places.find(tree, section, "values") instanceof Sequence values) {
                values.items().forEach(this::value);
            }
        }
    }

    private void value(Node value) {
        refer(Places.find(value, STYLE), styles, "style", "styles");
        refer(Places.find(value, "against", STYLE), styles, "style", "styles");
        refer(Places.find(value, "against", POINT), points, "point", "points");
        if (Places.find(value, "points") instanceof Mapping given) {
            given.members().forEach((name, member) -> {
                if (!points.contains(name)) {
                    unknown(member.key(), name, points, "point", "points");
                }
            });
        }
        String metric = text(Places.find(value, "metric"));
        Node statistic = Places.find(value, "statistic");
        if (statistic != null && !vocabulary.hasStatistic(text(statistic))) {
            unknown(statistic.place(), text(statistic), vocabulary.statistics(), "statistic", "statistics");
        }
        if (Places.find(value, "metric") instanceof Scalar named && !vocabulary.hasMetric(metric)) {
            problems.add(
                    named.place(), "there is no metric `" + Suggestion.clip(metric) + "`", vocabulary.remedy(metric));
        }
        unit(Places.find(value, "unit"), metric, Places.find(value, "against") != null);
    }

    private void unit(@Nullable Node unit, String metric, boolean relative) {
        if (unit instanceof Scalar && !vocabulary.hasUnit(metric, text(unit), relative)) {
            problems.add(
                    unit.place(),
                    "`" + Suggestion.clip(text(unit)) + "` is no unit of "
                            + (relative ? "such a value" : "`" + Suggestion.clip(metric) + "`"),
                    vocabulary.unitRemedy(metric, relative));
        }
    }

    private void refer(@Nullable Node node, Collection<String> known, String noun, String nouns) {
        if (node instanceof Scalar scalar && scalar.kind() != Kind.NOTHING && !known.contains(scalar.text())) {
            unknown(node.place(), scalar.text(), known, noun, nouns);
        }
    }

    private void unknown(Place place, String name, Collection<String> known, String noun, String nouns) {
        problems.add(
                place,
                "there is no " + noun + " `" + Suggestion.clip(name) + "`",
                Suggestion.among(name, List.copyOf(known), nouns));
    }

    private static String text(@Nullable Node node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }
}
