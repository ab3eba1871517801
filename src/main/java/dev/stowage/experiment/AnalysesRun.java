package dev.stowage.experiment;

import dev.stowage.results.Metric;
import dev.stowage.results.Staging;
import dev.stowage.results.Tables;
import dev.stowage.results.TornadoRow;
import dev.stowage.results.UncertaintyRow;
import dev.stowage.results.VerdictRow;
import dev.stowage.scenario.Analyses;
import dev.stowage.scenario.Expectation;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The analyses and expectations of a study: keeps what they need while the study is run, and writes their tables when it is complete. */
final class AnalysesRun {
    private final Study study;
    private final Trials trials;
    private final Observations observations;
    private final Analyses analyses;
    private final List<Expectation> expectations;

    AnalysesRun(Study study, Trials trials) {
        Scenario first = study.points().get(0).scenario();
        this.study = study;
        this.trials = trials;
        this.analyses = first.analyses();
        this.expectations = first.expect();
        this.observations = new Observations(study, wanted(first), trials);
    }

    /** The metrics of which the observations of the study itself are needed. */
    private static Set<Metric> wanted(Scenario scenario) {
        Set<Metric> wanted = EnumSet.noneOf(Metric.class);
        Analyses analyses = scenario.analyses();
        analyses.breakEven().forEach(asked -> wanted.add(Asked.metric(scenario, asked.metric())));
        if (analyses.uncertainty() != null) {
            wanted.add(Asked.metric(scenario, analyses.uncertainty().metric()));
        }
        scenario.expect().forEach(each -> wanted.addAll(new Gap(each.hypothesis(), scenario.experiment()).metrics()));
        return wanted;
    }

    /** Keeps what one point and style gave; to be called for each, in any order. Those that are not kept are run again. */
    void keep(Cell cell, Map<Metric, Sample> samples) {
        observations.keep(cell, samples);
    }

    /**
     * Makes the analyses that are asked for.
     *
     * @throws RunFailedException when a run fails, the first in order
     * @throws InterruptedStudyException when told to stop
     * @throws IOException when a table cannot be written
     */
    void write(Staging staging) throws IOException {
        BreakEvenTable breakEvens = new BreakEvenTable(study, observations);
        analyses.breakEven().forEach(breakEvens::add);
        VerdictTable verdicts = new VerdictTable(study, observations, breakEvens);
        List<VerdictRow> rows = new ArrayList<>();
        expectations.forEach(expectation -> rows.addAll(verdicts.rows(expectation)));
        if (!expectations.isEmpty()) {
            staging.write(Tables.VERDICTS, rows);
        }
        if (!breakEvens.rows().isEmpty()) {
            staging.write(Tables.BREAK_EVENS, breakEvens.rows());
        }
        writeTornado(staging);
        writeUncertainty(staging);
    }

    private void writeTornado(Staging staging) throws IOException {
        Analyses.Tornado tornado = analyses.tornado();
        if (tornado == null) {
            return;
        }
        List<TornadoRow> rows = new ArrayList<>();
        List<Point> points = tornado.points().isEmpty() ? study.points().subList(0, 1) : named(tornado.points());
        points.forEach(point -> rows.addAll(new TornadoTable(tornado, point, trials).rows()));
        staging.write(Tables.TORNADO, rows);
    }

    private void writeUncertainty(Staging staging) throws IOException {
        Analyses.Uncertainty uncertainty = analyses.uncertainty();
        if (uncertainty == null) {
            return;
        }
        List<UncertaintyRow> rows = new ArrayList<>();
        List<Point> points = uncertainty.points().isEmpty() ? study.points() : named(uncertainty.points());
        points.forEach(point -> rows.addAll(new UncertaintyTable(uncertainty, point, trials, observations).rows()));
        staging.write(Tables.UNCERTAINTY, rows);
    }

    private List<Point> named(List<String> names) {
        return study.points().stream()
                .filter(point -> names.contains(point.name()))
                .toList();
    }
}
