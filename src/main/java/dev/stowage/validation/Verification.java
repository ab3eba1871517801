package dev.stowage.validation;

import dev.stowage.experiment.Runner;
import dev.stowage.experiment.SummaryRun;
import dev.stowage.model.RunResult;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.TheoryRow;
import dev.stowage.scenario.Theory;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.Function;

/** What theory says beside what is simulated, by the same kernel, resources, draws and statistics as any scenario. */
public final class Verification {
    private static final String SHARING = "V5";
    private static final int SHARING_REPLICATIONS = 200;
    private static final double PERCENT = 100;

    private final List<TheoryCheck> checks;
    private final boolean whole;

    private Verification(List<TheoryCheck> checks, boolean whole) {
        this.checks = checks;
        this.whole = whole;
    }

    /**
     * Simulates some studies. With those of check V5 the sharing of cores is looked at job by job as well. Check V15, Little's law and
     * the utilisation law, is of every resource of every run that this takes.
     *
     * @param read studies at a level of 99.9 %, whose names have been checked by the reader
     * @param seed of what is no scenario
     * @param whole whether these are all checks, so that what is left out is said
     * @param runner carries out one run
     * @param running makes what runs parts of studies, with this runner
     * @throws dev.stowage.scenario.yaml.ScenarioException when theory says nothing of one
     * @throws dev.stowage.experiment.RunFailedException when a run fails
     */
    public static Verification of(
            List<Study> read, long seed, boolean whole, Runner runner, Function<Runner, SummaryRun> running) {
        List<TheoryStudy> studies = read.stream().map(TheoryStudy::new).toList();
        DoubleAccumulator lawError = new DoubleAccumulator(Math::max, 0);
        Runner watched = (spec, observer) -> {
            RunResult result = runner.run(spec, observer);
            lawError.accumulate(result.largestLawError());
            return result;
        };
        List<SummaryRun.Part> parts = new ArrayList<>();
        studies.forEach(study -> parts.addAll(study.parts()));
        List<List<SummaryRow>> rows = running.apply(watched).run(parts);
        List<TheoryCheck> checks = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < studies.size(); i++) {
            Simulated simulated = new Simulated();
            for (SummaryRun.Part part : studies.get(i).parts()) {
                simulated.add(part, rows.get(next));
                next++;
            }
            checks.addAll(studies.get(i).checks(simulated));
            if (isCheck(read.get(i), SHARING)) {
                SharingByWork.Found found = SharingByWork.run(seed, SHARING_REPLICATIONS);
                checks.addAll(found.checks());
                lawError.accumulate(found.lawError());
            }
        }
        checks.add(laws(lawError.get()));
        return new Verification(checks, whole);
    }

    /** Whether a study is of the check with this number, in capitals or not. */
    public static boolean isCheck(Study study, String number) {
        Theory theory = study.points().get(0).scenario().theory();
        return theory != null && theory.check().equalsIgnoreCase(number);
    }

    /** A law that did not hold would have stopped its run. */
    private static TheoryCheck laws(double largestError) {
        return new TheoryCheck(
                "V15 Little's and the utilisation law",
                "largest error",
                "",
                0,
                Interval.withoutBounds(largestError),
                true);
    }

    /** The rows of theory.csv. */
    public List<TheoryRow> rows() {
        return checks.stream().map(TheoryCheck::row).toList();
    }

    /** Whether every check passed. */
    public boolean passed() {
        return count(TheoryCheck.Verdict.PASS) == checks.size();
    }

    private long count(TheoryCheck.Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    /** All of it as a table for a terminal, with the numbers of verdicts below. */
    public String text() {
        Columns table = new Columns("model", "metric", "theory", "simulated", "99.9 %", "verdict");
        for (TheoryCheck check : checks) {
            table.row(
                    check.model(),
                    check.metric().replaceFirst("\\.mean$", ""),
                    Say.number(check.theory()) + (check.unit().equals("s") ? " s" : ""),
                    number(check.simulated().estimate()),
                    interval(check),
                    check.verdict().word());
        }
        StringBuilder text = new StringBuilder(table.text());
        text.append('\n')
                .append(Say.count(checks.size(), "value"))
                .append(" of theory: ")
                .append(count(TheoryCheck.Verdict.PASS))
                .append(" pass, ")
                .append(count(TheoryCheck.Verdict.FAIL))
                .append(" fail, ")
                .append(count(TheoryCheck.Verdict.INCONCLUSIVE))
                .append(" inconclusive");
        if (whole) {
            text.append("; V7, machine repair, is left out: hosts do not fail here");
        }
        return text.append('\n').toString();
    }

    /** Errors are small numbers. */
    private static String number(double value) {
        return value > 0 && value < 1e-6 ? String.format(Locale.ROOT, "%.1e", value) : Say.number(value);
    }

    private static String interval(TheoryCheck check) {
        if (check.exact()) {
            return "exact";
        }
        Interval interval = check.simulated();
        return interval.hasBounds()
                ? "+-" + Say.halfWidth(interval.halfWidth())
                        + String.format(Locale.ROOT, " (%.1f %%)", PERCENT * interval.relativeHalfWidth())
                : "";
    }
}
