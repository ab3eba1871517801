package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Hypothesis;
import dev.stowage.scenario.Hypothesis.Amount;
import dev.stowage.scenario.Hypothesis.Multiple;
import dev.stowage.scenario.Hypothesis.Term;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Scalar;
import dev.stowage.scenario.yaml.Node.Sequence;
import dev.stowage.units.Dimension;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that analyses and expectations name styles, axes, values, points, metrics, statistics and units that there are. */
final class AnalysisNames {
    private static final String STYLE = "style";

    private final Mapping tree;
    private final Map<String, Sweep.ReadAxis> axes = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Set<String> styles;

    AnalysisNames(Mapping tree, List<Sweep.ReadAxis> axes, Vocabulary vocabulary, Problems problems) {
        this.tree = tree;
        axes.forEach(axis -> this.axes.put(axis.name(), axis));
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.styles = tree.get("styles") instanceof Mapping mapping
                ? new TreeSet<>(mapping.members().keySet())
                : Set.of();
    }

    void check(List<Sweep.ReadPoint> points) {
        List<String> names = points.stream().map(Sweep.ReadPoint::name).toList();
        for (String analysis : List.of("tornado", "uncertainty")) {
            Node node = Places.find(tree, "analyses", analysis);
            if (node != null) {
                compared(node);
                items(Places.find(node, "points")).forEach(point -> refer(point, names, "point", "points"));
            }
        }
        for (Node breakEven : items(Places.find(tree, "analyses", "break-even"))) {
            compared(breakEven);
            pairs(breakEven);
            numericAxis(Places.find(breakEven, "axis"));
        }
        items(tree.get("expect")).forEach(this::expectation);
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof Sequence sequence ? sequence.items() : node == null ? List.of() : List.of(node);
    }

    private void compared(Node analysis) {
        items(Places.find(analysis, "styles")).forEach(style -> refer(style, styles, STYLE, "styles"));
        if (Places.find(analysis, "metric") instanceof Scalar metric && !vocabulary.hasMetric(metric.text())) {
            noMetric(metric.place(), metric.text());
        }
        if (Places.find(analysis, "statistic") instanceof Scalar statistic
                && !vocabulary.hasStatistic(statistic.text())) {
            unknown(statistic.place(), statistic.text(), vocabulary.statistics(), "statistic", "statistics");
        }
    }

    /** Two styles at least, since a break-even is between two. */
    private void pairs(Node breakEven) {
        Node named = Places.find(breakEven, "styles");
        long different = named == null
                ? styles.size()
                : items(named).stream()
                        .map(style -> style instanceof Scalar scalar ? scalar.text() : "")
                        .distinct()
                        .count();
        Node at = named == null ? breakEven : named;
        if (different < 2) {
            problems.add(
                    at.place(), "a break-even is between two styles", "name two that are different, or leave it out");
        }
    }

    private void numericAxis(@Nullable Node node) {
        if (!(node instanceof Scalar scalar)) {
            return;
        }
        Sweep.ReadAxis axis = axes.get(scalar.text());
        if (axis == null) {
            unknown(scalar.place(), scalar.text(), axes.keySet(), "axis", "axes");
        } else if (!Variants.isOpen(axis) || !isNumeric(axis)) {
            problems.add(
                    scalar.place(),
                    "the axis `" + Suggestion.clip(scalar.text()) + "` has no values in between",
                    "name an axis of numbers that has a `path`");
        } else if (axis.values().size() < 2) {
            problems.add(
                    scalar.place(),
                    "the axis `" + Suggestion.clip(scalar.text()) + "` has one value only",
                    "give it two at least, to look between");
        }
    }

    private static boolean isNumeric(Sweep.ReadAxis axis) {
        return axis.values().stream()
                .allMatch(value -> Dimension.ofText(value.label()).isPresent());
    }

    private void expectation(Node node) {
        Node that = node instanceof Mapping ? Places.find(node, "that") : node;
        numericAxis(
                Places.find(node, "flips-at") instanceof Mapping map ? map.get("axis") : Places.find(node, "flips-at"));
        if (!(that instanceof Scalar scalar)) {
            return;
        }
        Hypothesis hypothesis;
        try {
            hypothesis = Hypothesis.parse(scalar.text());
        } catch (IllegalArgumentException e) {
            return; // the binder says so
        }
        Place at = scalar.place();
        term(at, hypothesis.left());
        String metric = hypothesis.left().metric();
        if (hypothesis.right() instanceof Multiple multiple) {
            term(at, multiple.term());
            comparable(at, metric, multiple.term().metric());
        } else if (hypothesis.right() instanceof Amount amount && !hasUnit(metric, amount.unit())) {
            problems.add(
                    at,
                    amount.unit().isEmpty()
                            ? "the quantity has no unit"
                            : "`" + Suggestion.clip(metric) + "` is not measured in `" + Suggestion.clip(amount.unit())
                                    + "`",
                    vocabulary.unitRemedy(metric, false));
        }
    }

    /** A plain number will do where the unit is none of its own, as with apps. */
    private boolean hasUnit(String metric, String unit) {
        boolean plain = unit.isEmpty() && vocabulary.isPlain(metric);
        return plain || !vocabulary.hasMetric(metric) || vocabulary.hasUnit(metric, unit, false);
    }

    private void comparable(Place at, String left, String right) {
        String unit = vocabulary.metrics().get(left);
        String other = vocabulary.metrics().get(right);
        if (unit != null && other != null && !unit.equals(other)) {
            problems.add(
                    at,
                    "`" + left + "` and `" + right + "` cannot be compared",
                    "one is measured in `" + unit + "`, the other in `" + other + "`");
        }
    }

    private void term(Place at, Term term) {
        if (!vocabulary.hasMetric(term.metric())) {
            noMetric(at, term.metric());
        }
        if (!vocabulary.hasStatistic(term.statistic())) {
            unknown(at, term.statistic(), vocabulary.statistics(), "statistic", "statistics");
        }
        term.labels().forEach((label, value) -> label(at, label, value));
    }

    private void label(Place at, String label, String value) {
        if (label.equals(STYLE)) {
            if (!styles.contains(value)) {
                unknown(at, value, styles, STYLE, "styles");
            }
            return;
        }
        Sweep.ReadAxis axis = axes.get(label);
        if (axis == null) {
            Set<String> labels = new TreeSet<>(axes.keySet());
            labels.add(STYLE);
            problems.add(
                    at,
                    "there is neither a label nor an axis `" + Suggestion.clip(label) + "`",
                    Suggestion.among(label, labels, "labels"));
            return;
        }
        List<String> values = axis.values().stream().map(Sweep.ReadValue::label).toList();
        if (!values.contains(value)) {
            problems.add(
                    at,
                    "the axis `" + label + "` has no value `" + Suggestion.clip(value) + "`",
                    Suggestion.among(value, values, "values"));
        }
    }

    private void noMetric(Place at, String metric) {
        problems.add(at, "there is no metric `" + Suggestion.clip(metric) + "`", vocabulary.remedy(metric));
    }

    private void refer(Node node, Collection<String> known, String noun, String nouns) {
        if (node instanceof Scalar scalar && scalar.kind() != Node.Kind.NOTHING && !known.contains(scalar.text())) {
            unknown(scalar.place(), scalar.text(), known, noun, nouns);
        }
    }

    private void unknown(Place at, String name, Collection<String> known, String noun, String nouns) {
        problems.add(
                at,
                "there is no " + noun + " `" + Suggestion.clip(name) + "`",
                Suggestion.among(name, List.copyOf(known), nouns));
    }
}
