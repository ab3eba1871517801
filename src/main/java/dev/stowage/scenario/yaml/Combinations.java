package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Scalar;
import dev.stowage.scenario.yaml.Node.Sequence;
import dev.stowage.scenario.yaml.Sweep.ReadAxis;
import dev.stowage.scenario.yaml.Sweep.ReadPoint;
import dev.stowage.scenario.yaml.Sweep.ReadValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Forms the points of a sweep: all combinations that meet its conditions, the last axis varying fastest. */
final class Combinations {
    /** So many combinations are held against the conditions. */
    private static final int MOST_COMBINATIONS = 1_000_000;

    private final List<ReadAxis> axes;
    private final @Nullable Node at;
    private final Problems problems;

    /**
     * For a sweep.
     *
     * @param axes those that are written without mistakes
     * @param at the sweep as it is written; null without one
     */
    Combinations(List<ReadAxis> axes, @Nullable Node at, Problems problems) {
        this.axes = axes;
        this.at = at;
        this.problems = problems;
    }

    /**
     * The combinations that meet the conditions, in the order of the file; {@code base} alone without axes. None after a problem has been
     * added.
     */
    List<ReadPoint> points() {
        if (axes.isEmpty() || at == null) {
            return List.of(new ReadPoint("base", Map.of(), List.of()));
        }
        Node where = Places.find(at, Sweep.WHERE);
        List<Predicate<Map<String, String>>> conditions = conditions(where);
        if (conditions == null || tooMany(where == null ? Sweep.MOST_POINTS : MOST_COMBINATIONS, at)) {
            return List.of();
        }
        List<ReadPoint> points = new ArrayList<>();
        combine(new ReadPoint("", Map.of(), List.of()), conditions, points);
        if (points.isEmpty() && where != null) {
            problems.add(where.place(), "no combination of the axes meets this", "relax a condition, or widen an axis");
        } else if (points.size() > Sweep.MOST_POINTS) {
            problems.add(
                    at.place(),
                    String.format(Locale.ROOT, "more than %,d combinations meet the conditions", Sweep.MOST_POINTS),
                    String.format(Locale.ROOT, "a study has at most %,d points", Sweep.MOST_POINTS));
            return List.of();
        }
        return points;
    }

    private boolean tooMany(long most, Node at) {
        long count = 1;
        for (ReadAxis axis : axes) {
            count = Math.min(Integer.MAX_VALUE, count * axis.values().size());
        }
        if (count > most) {
            String remedy = most == Sweep.MOST_POINTS ? "a study has at most %,d points" : "combine at most %,d";
            problems.add(
                    at.place(),
                    String.format(Locale.ROOT, "the axes have %,d combinations", count),
                    String.format(Locale.ROOT, remedy, most));
        }
        return count > most;
    }

    /** Adds the points that go on from this one, until there are too many. */
    private void combine(ReadPoint point, List<Predicate<Map<String, String>>> conditions, List<ReadPoint> points) {
        if (points.size() > Sweep.MOST_POINTS) {
            return;
        }
        int depth = point.labels().size();
        if (depth < axes.size()) {
            ReadAxis axis = axes.get(depth);
            axis.values().forEach(value -> combine(extend(point, axis.name(), value), conditions, points));
        } else if (conditions.stream().allMatch(condition -> condition.test(point.labels()))) {
            points.add(point);
        }
    }

    /** Whether an axis has a mistake, so that conditions cannot be held against it. */
    private boolean areSomeMissing() {
        return at instanceof Mapping sweep
                && sweep.without(Sweep.WHERE).members().size() > axes.size();
    }

    /** The conditions; null when one of them is wrong. */
    private @Nullable List<Predicate<Map<String, String>>> conditions(@Nullable Node where) {
        List<Predicate<Map<String, String>>> conditions = new ArrayList<>();
        if (where == null || areSomeMissing()) {
            return conditions;
        }
        List<Node> items = where instanceof Sequence sequence ? sequence.items() : List.of(where);
        boolean complete = true;
        for (Node item : items) {
            if (item instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
                var condition = ConditionParser.parse(scalar.text(), scalar.place(), axes, problems);
                complete &= condition != null;
                if (condition != null) {
                    conditions.add(condition);
                }
            } else {
                complete = false;
                problems.add(
                        item.place(),
                        item.noun() + " stands here",
                        "write a condition, such as `memory * apps <= 64 GiB`; an axis needs another name than `"
                                + Sweep.WHERE + "`");
            }
        }
        return complete ? conditions : null;
    }

    private static ReadPoint extend(ReadPoint point, String axis, ReadValue value) {
        Map<String, String> labels = new LinkedHashMap<>(point.labels());
        labels.put(axis, value.label());
        List<Change> changes = new ArrayList<>(point.changes());
        changes.addAll(value.changes());
        String name = (point.name().isEmpty() ? "" : point.name() + ";") + axis + "=" + value.label();
        return new ReadPoint(name, labels, changes);
    }
}
