package dev.stowage.results;

import java.util.ArrayList;
import java.util.List;

/** The closed list of results tables. */
public final class Tables {

    /** Statistics of every metric. */
    public static final Table<SummaryRow> SUMMARY =
            new Table<>("summary.csv", SummaryRow.class, "every metric of every style at every point, with intervals");

    /** Styles compared in pairs. */
    public static final Table<ComparisonRow> COMPARISON = new Table<>(
            "comparison.csv",
            ComparisonRow.class,
            "styles in pairs, by difference and ratio; swapping two styles changes the difference's sign and inverts"
                    + " the ratio");

    /** What was checked of the intervals. */
    public static final Table<CheckRow> CHECKS = new Table<>(
            "checks.csv",
            CheckRow.class,
            "whether the intervals are as narrow as was asked for and can be believed; the report warns of what fails");

    /** Points of the sweep. */
    public static final Table<PointRow> POINTS = new Table<>(
            "points.csv", PointRow.class, "where each point of the sweep lies on each axis; empty without one");

    /** Starts. */
    public static final Table<StartupRow> STARTUPS = new Table<>(
            "startups.csv",
            StartupRow.class,
            "every recorded start of a guest at every layer, machines included; a seeded sample when there are very many");

    /** Stages of starts. */
    public static final Table<StageRow> STAGES =
            new Table<>("stages.csv", StageRow.class, "what each recorded start spent its time on");

    /** The mean start by stage. */
    public static final Table<PhaseRow> PHASES = new Table<>(
            "phases.csv",
            PhaseRow.class,
            "what the mean start spends its time on, stage by stage, with intervals; empty where no starts are recorded");

    /** Memory of machines. */
    public static final Table<MemoryRow> MEMORY = new Table<>(
            "memory.csv",
            MemoryRow.class,
            "memory of the machines at the first instant at which most guests are ready, by term; no byte is in two rows"
                    + " of one book");

    /** Memory of the fullest machine. */
    public static final Table<FootprintRow> FOOTPRINT = new Table<>(
            "footprint.csv",
            FootprintRow.class,
            "where the memory of a style's fullest machine goes at the first instant at which most guests are ready, by term, with"
                    + " intervals");

    /** Density. */
    public static final Table<DensityRow> DENSITY =
            new Table<>("density.csv", DensityRow.class, "apps that the machines held, and the limit that bound");

    /** Bills. */
    public static final Table<CostRow> COST =
            new Table<>("cost.csv", CostRow.class, "the bill of each style, line by line");

    /** Machines that were chosen. */
    public static final Table<ChoiceRow> CHOICES = new Table<>(
            "choices.csv",
            ChoiceRow.class,
            "the types of machines among which styles chose by `cheapest of` or `smallest of`; empty without such a style");

    /** Numbers from outside. */
    public static final Table<AssumptionRow> ASSUMPTIONS = new Table<>(
            "assumptions.csv",
            AssumptionRow.class,
            "numbers from outside that the run rests on, with source and grade");

    /** Verdicts on expectations. */
    public static final Table<VerdictRow> VERDICTS = new Table<>(
            "verdicts.csv",
            VerdictRow.class,
            "what the results say to the expectations; only when the scenario has `expect:`");

    /** Break-evens. */
    public static final Table<BreakEvenRow> BREAK_EVENS = new Table<>(
            "break-even.csv",
            BreakEvenRow.class,
            "where along an axis two styles are even, or an expectation flips; only when it was looked for");

    /** One number after the other. */
    public static final Table<TornadoRow> TORNADO = new Table<>(
            "tornado.csv",
            TornadoRow.class,
            "what each assumed and vendor number does, one at a time; only when the scenario asks for it");

    /** All numbers at once. */
    public static final Table<UncertaintyRow> UNCERTAINTY = new Table<>(
            "uncertainty.csv",
            UncertaintyRow.class,
            "results with all assumed and vendor numbers drawn between low and high; only when the scenario asks for it");

    /** Published values beside simulated ones; no part of a results folder. */
    public static final Table<ReproductionRow> REPRODUCTION = new Table<>(
            "reproduction.csv",
            ReproductionRow.class,
            "published values beside simulated ones; written by `reproduce --csv FILE`, under any name");

    /** All results folders; beside them, no part of any. */
    public static final Table<IndexRow> INDEX = new Table<>(
            "index.csv",
            IndexRow.class,
            "every style at every point of all results folders below the one that it lies in; renewed by each `run`");

    /** Two results folders side by side; no part of either. */
    public static final Table<DifferenceRow> DIFFERENCES = new Table<>(
            "differences.csv",
            DifferenceRow.class,
            "two results folders side by side; written by `compare --csv FILE`, under any name");

    /** What theory says beside what is simulated; no part of a results folder. */
    public static final Table<TheoryRow> THEORY = new Table<>(
            "theory.csv",
            TheoryRow.class,
            "what theory says beside what is simulated; written by `verify --csv FILE`, under any name");

    /** What a chart shows; no table of the run. */
    public static final Table<ChartRow> CHART = new Table<>(
            "chart.csv", ChartRow.class, "what a chart shows, beside each chart under its name (`charts/NAME.csv`)");

    private Tables() {}

    /** The tables that every run writes, in the order of the column dictionary. */
    public static List<Table<? extends Row>> ofEveryRun() {
        return List.of(
                SUMMARY,
                COMPARISON,
                CHECKS,
                POINTS,
                STARTUPS,
                STAGES,
                PHASES,
                MEMORY,
                FOOTPRINT,
                DENSITY,
                COST,
                ASSUMPTIONS);
    }

    /** All tables of results folders, in the order of the column dictionary. */
    public static List<Table<? extends Row>> all() {
        List<Table<? extends Row>> all = new ArrayList<>(ofEveryRun());
        all.addAll(List.of(CHOICES, VERDICTS, BREAK_EVENS, TORNADO, UNCERTAINTY));
        return List.copyOf(all);
    }
}
