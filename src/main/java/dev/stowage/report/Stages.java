package dev.stowage.report;

import dev.stowage.report.BarPanel.BarRow;
import dev.stowage.report.BarPanel.Segment;
import dev.stowage.results.Metric;
import dev.stowage.results.PhaseRow;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the mean start spends its time on, stage by stage. */
final class Stages implements Chart {

    private static final int MOST_IN_TITLE = 3;

    @Override
    public String name() {
        return "stages";
    }

    @Override
    public Figure figure(Results results) {
        List<Multiples.Part> parts = Multiples.parts(results, Multiples.ofBars(results), false);
        Function<PhaseRow, String> shortName = shortNames(results, parts);
        Terms terms = new Terms();
        Map<Multiples.Part, Double> longest = new LinkedHashMap<>();
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                Map<String, Double> bar = new LinkedHashMap<>();
                phases(results, part.point(), style).forEach(phase -> bar.put(shortName.apply(phase), phase.mean()));
                if (!bar.isEmpty()) {
                    terms.addBar(bar);
                }
                double sum =
                        bar.values().stream().mapToDouble(Double::doubleValue).sum();
                double high = interval(results, part.point(), style)
                        .map(SummaryRow::upper)
                        .filter(upper -> !Double.isNaN(upper))
                        .orElse(0.0);
                longest.merge(part, Math.max(sum, high), Math::max);
            }
        }
        if (terms.key().isEmpty()) {
            throw new NothingToDraw("no stages of a start that became ready are recorded");
        }
        double most = Collections.max(longest.values());
        boolean ownScales = Multiples.ownScales(longest.values());
        List<Panel> panels = new ArrayList<>();
        for (Multiples.Part part : parts) {
            List<BarRow> rows = new ArrayList<>();
            for (String style : part.styles()) {
                List<PhaseRow> phases = phases(results, part.point(), style);
                if (!phases.isEmpty()) {
                    rows.add(row(style, phases, interval(results, part.point(), style), terms, shortName));
                }
            }
            double end = ownScales ? longest.getOrDefault(part, most) : most;
            panels.add(new BarPanel(
                    part.heading(), Scale.fromZero("mean start-up (s)", end, parts.size() > 1 ? 4 : 6), rows));
        }
        String title = title(results, parts.get(0).point(), shortName);
        return new Figure(
                name(),
                title,
                "Mean seconds that one app's start spends in each stage" + Conditions.of(results)
                        + "; a machine's stages count while the app waits for them"
                        + (ownScales ? Multiples.OWN_SCALES : ""),
                results.caption(
                        "Metric startup.ready by stage, from requested to ready",
                        Multiples.omitted(results.sweep(), Multiples.ofBars(results))),
                "Stacked bars of the mean start-up by stage, one for each style. " + title + ".",
                terms.key(),
                panels,
                3);
    }

    /** A stage's name without its layer's where no stage of another layer has the same. */
    private static Function<PhaseRow, String> shortNames(Results results, List<Multiples.Part> parts) {
        Map<String, Set<String>> layers = new HashMap<>();
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                phases(results, part.point(), style)
                        .forEach(phase -> layers.computeIfAbsent(phase.stage(), key -> new HashSet<>())
                                .add(phase.layer()));
            }
        }
        return phase -> layers.getOrDefault(phase.stage(), Set.of()).size() > 1 ? fullName(phase) : phase.stage();
    }

    /** In order of time. */
    private static List<PhaseRow> phases(Results results, String point, String style) {
        return results.list(Tables.PHASES).stream()
                .filter(row -> row.point().equals(point) && row.style().equals(style) && row.mean() > 0)
                .toList();
    }

    private static String fullName(PhaseRow phase) {
        return phase.layer().isEmpty() ? phase.stage() : phase.layer() + ": " + phase.stage();
    }

    private static Optional<SummaryRow> interval(Results results, String point, String style) {
        return results.summary(point, style, Metric.STARTUP_READY, Statistic.MEAN);
    }

    private static BarRow row(
            String style,
            List<PhaseRow> phases,
            Optional<SummaryRow> total,
            Terms terms,
            Function<PhaseRow, String> shortName) {
        List<Segment> segments = new ArrayList<>();
        double sum = 0;
        double other = 0;
        for (PhaseRow phase : phases) {
            String name = shortName.apply(phase);
            sum += phase.mean();
            if (terms.isOther(name)) {
                other += phase.mean();
            } else {
                segments.add(segment(name, phase.mean(), terms.look(name)));
            }
        }
        if (other > 0) {
            segments.add(segment(Terms.OTHER, other, terms.look(Terms.OTHER)));
        }
        double low = total.map(SummaryRow::lower).orElse(Double.NaN);
        double high = total.map(SummaryRow::upper).orElse(Double.NaN);
        String interval =
                Double.isNaN(low) ? "" : low == high ? " (no variation)" : " (" + Say.interval("s", low, high) + ")";
        return new BarRow(style, Say.seconds(sum) + interval, segments, low, high);
    }

    private static Segment segment(String name, double seconds, Look look) {
        return new Segment(name, seconds, Say.seconds(seconds), look, false);
    }

    private static String title(Results results, String point, Function<PhaseRow, String> shortName) {
        List<String> parts = new ArrayList<>();
        for (String style : results.styles()) {
            List<PhaseRow> phases = phases(results, point, style);
            double total = phases.stream().mapToDouble(PhaseRow::mean).sum();
            phases.stream()
                    .max(Comparator.comparingDouble(PhaseRow::mean))
                    .ifPresent(phase -> parts.add(
                            shortName.apply(phase) + ", " + Say.share(phase.mean() / total) + " (" + style + ")"));
        }
        if (parts.size() > MOST_IN_TITLE) {
            parts.subList(MOST_IN_TITLE, parts.size()).clear();
            parts.add("others");
        }
        return "Longest stage of a start: " + String.join("; ", parts) + Finding.where(results.sweep(), point);
    }
}
