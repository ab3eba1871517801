package dev.stowage.experiment;

import dev.stowage.scenario.Analyses;
import dev.stowage.scenario.Axis;
import dev.stowage.scenario.ChartKind;
import dev.stowage.scenario.Experiment;
import dev.stowage.scenario.Recording;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.units.Dimension;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The charts of a study: those that its scenario asks for, or a few that suit its kind; and those of its analyses. Or none. */
final class UsualCharts {
    private static final int FEWEST_ON_AXIS = 3;

    /** One point: how soon, why, all of them, how many, and where the memory goes. */
    private static final List<ChartKind> ONE_POINT = List.of(
            ChartKind.START_UP_ECDF,
            ChartKind.STAGES,
            ChartKind.READY_COUNT,
            ChartKind.DENSITY,
            ChartKind.MEMORY_STACK);

    private UsualCharts() {}

    /** In the order in which they are shown. */
    static Set<ChartKind> of(Study study) {
        Scenario scenario = study.points().get(0).scenario();
        List<ChartKind> asked = scenario.charts();
        if (asked == null) {
            return Set.of();
        }
        Set<ChartKind> charts = new LinkedHashSet<>(asked.isEmpty() ? usual(study, scenario) : asked);
        Analyses analyses = scenario.analyses();
        if (!analyses.breakEven().isEmpty()) {
            charts.add(ChartKind.BREAK_EVEN);
        }
        if (analyses.uncertainty() != null) {
            charts.add(ChartKind.UNCERTAINTY);
        }
        if (analyses.tornado() != null) {
            charts.add(ChartKind.TORNADO);
        }
        return charts;
    }

    /** By what decides, by how it is run, by what is varied, in this order. */
    private static List<ChartKind> usual(Study study, Scenario scenario) {
        List<String> metrics = scenario.compare().metrics();
        String decides = metrics.isEmpty() ? "" : metrics.get(0);
        if (decides.startsWith("cost.")) {
            return List.of(ChartKind.COST, ChartKind.DENSITY);
        }
        if (decides.startsWith("memory.")) {
            return List.of(ChartKind.MEMORY_STACK, ChartKind.DENSITY);
        }
        boolean untilFull = scenario.workload().stream().anyMatch(line -> line.until() != null);
        if (decides.startsWith("density.") || (decides.isEmpty() && untilFull)) {
            return List.of(ChartKind.DENSITY, ChartKind.MEMORY_STACK);
        }
        boolean recorded = !scenario.record().equals(Recording.NONE);
        if (scenario.experiment().kind() == Experiment.Kind.STEADY && recorded) {
            return List.of(ChartKind.START_UP_ECDF, ChartKind.START_UP_TAIL, ChartKind.WARM_UP);
        }
        if (study.axes().stream().anyMatch(UsualCharts::isNumeric)) {
            return recorded
                    ? List.of(ChartKind.START_UP_TREND, ChartKind.STAGES, ChartKind.DIFFERENCES)
                    : List.of(ChartKind.START_UP_TREND, ChartKind.DIFFERENCES);
        }
        if (!recorded) {
            return List.of(ChartKind.DIFFERENCES, ChartKind.DENSITY, ChartKind.MEMORY_STACK);
        }
        return study.axes().isEmpty()
                ? ONE_POINT
                : List.of(ChartKind.START_UP_ECDF, ChartKind.STAGES, ChartKind.DIFFERENCES);
    }

    /** Whether lines can be drawn over it. */
    private static boolean isNumeric(Axis axis) {
        return axis.values().size() >= FEWEST_ON_AXIS
                && axis.values().stream()
                        .allMatch(value -> Dimension.ofText(value.label()).isPresent());
    }
}
