package dev.stowage.experiment;

import dev.stowage.results.Judgement;
import dev.stowage.results.VerdictRow;
import dev.stowage.scenario.Axis;
import dev.stowage.scenario.Expectation;
import dev.stowage.scenario.Hypothesis;
import dev.stowage.scenario.Hypothesis.Term;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the results say to expectations: a row at each point and for each style that the labels leave open. All that is left open is
 * expected everywhere, so one refuted row refutes the whole.
 */
final class VerdictTable {
    private final Study study;
    private final Observations observations;
    private final BreakEvenTable breakEvens;

    VerdictTable(Study study, Observations observations, BreakEvenTable breakEvens) {
        this.study = study;
        this.observations = observations;
        this.breakEvens = breakEvens;
    }

    /** One row before the verdict on the whole is known. */
    private record Found(Setting at, Gap.Reading reading, Judgement judgement) {}

    /** The rows of one expectation, in the order of points and styles. */
    List<VerdictRow> rows(Expectation expectation) {
        Hypothesis hypothesis = expectation.hypothesis();
        Gap gap = breakEvens.gap(hypothesis);
        List<Found> found = new ArrayList<>();
        for (Setting setting : settings(hypothesis.left())) {
            Gap.Reading reading = gap.read(setting, observations);
            found.add(new Found(setting, reading, gap.judge(reading.difference())));
        }
        Judgement overall = overall(found.stream().map(Found::judgement).toList());
        NumericAxis axis = axis(expectation);
        Map<Setting, List<Crossing>> crossings = new HashMap<>();
        return found.stream()
                .map(each -> {
                    List<Crossing> its = axis == null
                            ? List.of()
                            : crossings.computeIfAbsent(
                                    line(each.at(), axis),
                                    line -> breakEvens.search(expectation.that(), gap, axis, line));
                    return row(expectation, gap, overall, each, axis, nearest(its, each.at(), axis));
                })
                .toList();
    }

    static Judgement overall(List<Judgement> judgements) {
        if (judgements.contains(Judgement.REFUTED)) {
            return Judgement.REFUTED;
        }
        return judgements.isEmpty() || judgements.contains(Judgement.UNDECIDED)
                ? Judgement.UNDECIDED
                : Judgement.SUPPORTED;
    }

    private List<Setting> settings(Term term) {
        Set<Setting> settings = new LinkedHashSet<>();
        for (Point point : study.points()) {
            for (String style : point.scenario().styles().keySet()) {
                Setting setting = new Setting(point.axisValues(), style);
                if (setting.matches(term.labels())) {
                    settings.add(setting);
                }
            }
        }
        return List.copyOf(settings);
    }

    /** All places on one line of the axis have one name. */
    private static Setting line(Setting setting, NumericAxis axis) {
        return setting.with(Map.of(axis.name(), axis.label(axis.positions().get(0))));
    }

    /** The axis that the expectation names, or the one of numbers that no label mentions when there is one only. */
    private @Nullable NumericAxis axis(Expectation expectation) {
        if (expectation.flipsAt() != null) {
            return NumericAxis.of(study, expectation.flipsAt().axis()).orElse(null);
        }
        Map<String, String> labels = expectation.hypothesis().left().labels();
        List<NumericAxis> open = study.axes().stream()
                .map(Axis::name)
                .filter(name -> !labels.containsKey(name))
                .map(name -> NumericAxis.of(study, name))
                .flatMap(Optional::stream)
                .toList();
        return open.size() == 1 ? open.get(0) : null;
    }

    private static @Nullable Crossing nearest(List<Crossing> crossings, Setting at, @Nullable NumericAxis axis) {
        if (axis == null) {
            return null;
        }
        double position = axis.position(Objects.requireNonNull(at.values().get(axis.name())));
        return crossings.stream()
                .min(Comparator.comparingDouble(crossing -> Math.abs(crossing.at() - position)))
                .orElse(null);
    }

    private VerdictRow row(
            Expectation expectation,
            Gap gap,
            Judgement overall,
            Found found,
            @Nullable NumericAxis axis,
            @Nullable Crossing flip) {
        Gap.Reading reading = found.reading();
        return new VerdictRow(
                expectation.that(),
                expectation.says() == null ? "" : expectation.says(),
                overall,
                found.at().point(),
                found.at().style(),
                gap.metric(),
                gap.statistic(),
                gap.metric().unit(),
                reading.value(),
                reading.threshold(),
                reading.difference().estimate(),
                reading.difference().lower(),
                reading.difference().upper(),
                found.judgement(),
                axis == null ? "" : axis.name(),
                flip == null ? Double.NaN : flip.at(),
                flip == null ? Double.NaN : flip.lower(),
                flip == null ? Double.NaN : flip.upper(),
                axis == null ? "" : axis.unit(),
                study.points().get(0).scenario().experiment().level().fraction());
    }
}
