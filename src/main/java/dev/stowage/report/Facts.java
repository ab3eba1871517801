package dev.stowage.report;

import dev.stowage.results.AssumptionRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Manifest;
import dev.stowage.results.ReportFacts;
import dev.stowage.results.ReportFacts.Mover;
import dev.stowage.results.Tables;
import dev.stowage.results.TornadoRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what the report says: the same facts for the page, for Markdown and for other programs. */
final class Facts {
    private static final int MOVERS = 5;

    private Facts() {}

    static ReportFacts of(Results results) {
        Manifest manifest = results.manifest();
        List<String> sentences = Report.verdict(results);
        String lead = Verdict.lead(results);
        KeyFigures figures = new KeyFigures(results);
        return new ReportFacts(
                ReportFacts.FORMAT,
                manifest.product(),
                manifest.version(),
                manifest.name(),
                manifest.question().strip(),
                lead.isEmpty() ? sentences.get(0) : lead,
                sentences.stream()
                        .filter(sentence -> !sentence.equals(lead.isEmpty() ? sentences.get(0) : lead))
                        .toList(),
                results.styles(),
                manifest.points(),
                figures.shown(),
                figures.all(),
                assumptions(results),
                movers(results),
                results.styles().size() > 1 ? Ahead.of(results) : List.of(),
                LeftOut.sentences(results),
                new ReportFacts.Source(
                        Command.of(manifest),
                        manifest.scenario(),
                        manifest.scenarioHash(),
                        manifest.seed(),
                        manifest.replications(),
                        manifest.kind(),
                        manifest.level()));
    }

    private static List<ReportFacts.Assumption> assumptions(Results results) {
        Map<String, Double> swings = new HashMap<>();
        differences(results).forEach(row -> swings.merge(row.number(), row.swing(), Math::max));
        return Assumptions.foremost(results.list(Tables.ASSUMPTIONS), swings).stream()
                .map(row -> assumption(row, swings))
                .toList();
    }

    private static ReportFacts.Assumption assumption(AssumptionRow row, Map<String, Double> swings) {
        return new ReportFacts.Assumption(
                row.name(),
                Assumptions.value(row),
                Assumptions.range(row),
                row.grade(),
                row.source(),
                row.date(),
                swings.getOrDefault(row.name(), Double.NaN));
    }

    /** What the tornado says of differences in what decides. */
    private static List<TornadoRow> differences(Results results) {
        Estimand deciding = Verdict.deciding(results).get(0);
        List<TornadoRow> all = results.list(Tables.TORNADO).stream()
                .filter(row -> !row.styleB().isEmpty() && !Double.isNaN(row.swing()))
                .toList();
        List<TornadoRow> its = all.stream()
                .filter(row -> row.metric() == deciding.metric() && row.statistic() == deciding.statistic())
                .toList();
        return its.isEmpty() ? all : its;
    }

    private static List<Mover> movers(Results results) {
        List<TornadoRow> rows = new ArrayList<>(differences(results));
        rows.sort(Comparator.comparing(TornadoRow::changesVerdict)
                .reversed()
                .thenComparing(Comparator.comparingDouble(TornadoRow::swing).reversed()));
        return rows.stream()
                .limit(MOVERS)
                .filter(row -> row.swing() > 0)
                .map(row -> new Mover(
                        row.number(),
                        row.grade(),
                        Measure.range(row.numberUnit(), row.value(), row.low(), row.high()),
                        Words.noun(row.metric()) + ", " + row.styleA() + " less " + row.styleB()
                                + Finding.where(results.sweep(), row.point()),
                        Say.value(row.unit(), row.atLow()),
                        Say.value(row.unit(), row.atHigh()),
                        row.changesVerdict()))
                .toList();
    }
}
