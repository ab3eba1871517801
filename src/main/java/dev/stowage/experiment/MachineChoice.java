package dev.stowage.experiment;

import dev.stowage.model.Observer;
import dev.stowage.model.RunResult;
import dev.stowage.model.RunSpec;
import dev.stowage.model.StartObserved;
import dev.stowage.results.Candidate;
import dev.stowage.results.ChoiceRow;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Machines.Choice;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The types of machines of one style at one point, where it chooses among several. Each candidate of {@code cheapest of} is tried in
 * replication 0, through the same placement as in every run; of those that refuse no app the one with the lowest bill for a month is
 * taken, of equal ones that with fewer machines, then the first of the list. Made once, by the first run that needs it.
 */
final class MachineChoice {
    private static final double EQUAL = 1e-12;
    private static final int MOST_NAMED = 5;

    private final String point;
    private final String styleName;
    private final Scenario scenario;
    private final Style style;
    private final Tariff tariff;
    private @Nullable Made made;
    private @Nullable IllegalStateException failure;

    /**
     * For one style at one point.
     *
     * @throws NullPointerException when the scenario has no style of this name
     */
    MachineChoice(String point, String styleName, Scenario scenario, Tariff tariff) {
        this.point = point;
        this.styleName = styleName;
        this.scenario = scenario;
        this.style = Objects.requireNonNull(scenario.styles().get(styleName));
        this.tariff = tariff;
    }

    private record Made(Scenario scenario, List<ChoiceRow> rows) {}

    /** What came of a run. */
    private record Trial(Style style, RunResult result, Map<String, String> refused, double usdPerMonth) {
        List<InstanceType> machines() {
            return result.typesAtPeak();
        }
    }

    /**
     * The scenario in which the style has the types that were chosen.
     *
     * @throws IllegalStateException when no candidate holds all apps
     */
    synchronized Scenario scenario(Runner runner) {
        if (failure != null) {
            throw failure;
        }
        if (made == null) {
            try {
                made = style.machines().choose() == Choice.CHEAPEST ? cheapest(runner) : smallest(runner);
            } catch (IllegalStateException e) {
                failure = e;
                throw e;
            }
        }
        return made.scenario();
    }

    /** The candidates in the order of the list; none before the first run. */
    synchronized List<ChoiceRow> rows() {
        return made == null ? List.of() : made.rows();
    }

    private Made cheapest(Runner runner) {
        List<Trial> trials = new ArrayList<>();
        for (InstanceType type : style.machines().among()) {
            trials.add(run(style.on(type), runner));
        }
        int best = -1;
        for (int i = 0; i < trials.size(); i++) {
            if (trials.get(i).refused().isEmpty() && (best < 0 || isBetter(trials.get(i), trials.get(best)))) {
                best = i;
            }
        }
        if (best < 0) {
            throw new IllegalStateException(explained(trials));
        }
        List<ChoiceRow> rows = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            Candidate fits = trial.refused().isEmpty() ? Candidate.DEARER : Candidate.REFUSED;
            InstanceType type = trial.style().machines().type();
            Candidate outcome = i == best ? Candidate.CHOSEN : fits;
            rows.add(row(type, trial.machines().size(), trial.usdPerMonth(), trial, outcome));
        }
        return new Made(scenario.with(styleName, trials.get(best).style()), rows);
    }

    private static boolean isBetter(Trial trial, Trial best) {
        double saved = best.usdPerMonth() - trial.usdPerMonth();
        boolean equal = Math.abs(saved) <= EQUAL * best.usdPerMonth();
        return equal ? trial.machines().size() < best.machines().size() : saved > 0;
    }

    /** Which type an app gets shows in every run; one is made to tell. */
    private Made smallest(Runner runner) {
        Trial trial = run(style, runner);
        List<ChoiceRow> rows = new ArrayList<>();
        for (InstanceType type : style.machines().among()) {
            List<InstanceType> ofType = trial.machines().stream()
                    .filter(machine -> machine.name().equals(type.name()))
                    .toList();
            double month = Bill.ofMonth(style, ofType, tariff).total();
            rows.add(row(type, ofType.size(), month, trial, ofType.isEmpty() ? Candidate.UNUSED : Candidate.CHOSEN));
        }
        return new Made(scenario, rows);
    }

    private ChoiceRow row(InstanceType type, int machines, double month, Trial trial, Candidate outcome) {
        return new ChoiceRow(
                point,
                styleName,
                type.name(),
                machines,
                machines * type.usdPerHour(),
                month,
                trial.result().bindingLimit(),
                trial.refused().size(),
                outcome);
    }

    private Trial run(Style tried, Runner runner) {
        Scenario alone = scenario.with(styleName, tried).onlyStyle(styleName);
        Map<String, String> refused = new LinkedHashMap<>();
        Observer observer = new Observer() {
            @Override
            public boolean wantsStages() {
                return false;
            }

            @Override
            public void start(StartObserved start) {
                if (start.counted() && start.refusal() != null) {
                    refused.put(start.guest(), start.refusal().toString());
                }
            }
        };
        RunResult result = runner.run(
                new RunSpec(point, styleName, alone, scenario.experiment().seed(), 0), observer);
        double month = Bill.ofMonth(tried, result.typesAtPeak(), tariff).total();
        return new Trial(tried, result, refused, month);
    }

    private static String explained(List<Trial> trials) {
        String all = trials.stream()
                .map(trial -> trial.style().machines().type().name())
                .collect(Collectors.joining(", "));
        Trial most = trials.stream()
                .min(Comparator.comparingInt((Trial trial) -> trial.refused().size())
                        .thenComparingDouble(trial ->
                                -trial.style().machines().type().memory().mean()))
                .orElseThrow();
        String refused = most.refused().entrySet().stream()
                .limit(MOST_NAMED)
                .map(app -> app.getKey() + " (" + app.getValue() + ")")
                .collect(Collectors.joining(", "));
        int more = most.refused().size() - MOST_NAMED;
        return "none of " + all + " holds all apps; "
                + most.style().machines().type().name() + " refuses " + refused
                + (more > 0 ? " and " + more + " more" : "") + ": add a larger type";
    }
}
