package dev.stowage.report;

import dev.stowage.report.BarPanel.BarRow;
import dev.stowage.report.BarPanel.Segment;
import dev.stowage.report.StartGroup.Phase;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the mean start spends its time on, stage by stage. */
final class Stages implements Chart {

    private static final int MOST_IN_TITLE = 3;

    @Override
    public String name() {
        return "stages";
    }

    @Override
    public Figure figure(Results results) {
        List<Multiples.Part> parts = Multiples.parts(results, false);
        Terms terms = new Terms();
        double longest = 0;
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                double sum = 0;
                for (Phase phase : phases(results, part.point(), style)) {
                    terms.add(phase.name(), phase.meanSeconds());
                    sum += phase.meanSeconds();
                }
                longest = Math.max(longest, sum);
                longest = Math.max(
                        longest,
                        interval(results, part.point(), style)
                                .map(SummaryRow::upper)
                                .orElse(0.0));
            }
        }
        if (longest <= 0) {
            throw new NothingToDraw("no stages of a start that became ready are recorded");
        }
        Scale scale = Scale.fromZero("mean start-up, requested to ready (s)", longest, parts.size() > 1 ? 4 : 6);
        List<Panel> panels = new ArrayList<>();
        for (Multiples.Part part : parts) {
            List<BarRow> rows = new ArrayList<>();
            for (String style : part.styles()) {
                List<Phase> phases = phases(results, part.point(), style);
                if (!phases.isEmpty()) {
                    rows.add(row(style, phases, interval(results, part.point(), style), terms));
                }
            }
            panels.add(new BarPanel(part.heading(), scale, rows));
        }
        String title = title(results, parts.get(0).point());
        return Figure.of(
                name(),
                title,
                "Mean seconds that one app's start spends in each stage" + Conditions.of(results)
                        + "; a machine's stages count while the app waits for them",
                results.caption(
                        "Metric startup.ready by stage, from requested to ready", Multiples.omitted(results.sweep())),
                "Stacked bars of the mean start-up by stage, one for each style. " + title + ".",
                terms.key(),
                panels,
                2);
    }

    private static List<Phase> phases(Results results, String point, String style) {
        return results.starts().group(point, style).map(StartGroup::phases).orElse(List.of());
    }

    private static Optional<SummaryRow> interval(Results results, String point, String style) {
        return results.summary(point, style, Metric.STARTUP_READY, Statistic.MEAN);
    }

    private static BarRow row(String style, List<Phase> phases, Optional<SummaryRow> total, Terms terms) {
        List<Segment> segments = new ArrayList<>();
        double sum = 0;
        double other = 0;
        for (Phase phase : phases) {
            sum += phase.meanSeconds();
            if (terms.isOther(phase.name())) {
                other += phase.meanSeconds();
            } else {
                segments.add(segment(phase.meanSeconds(), terms.look(phase.name())));
            }
        }
        if (other > 0) {
            segments.add(segment(other, terms.look(Terms.OTHER)));
        }
        double low = total.map(SummaryRow::lower).orElse(Double.NaN);
        double high = total.map(SummaryRow::upper).orElse(Double.NaN);
        String interval = Double.isNaN(low) ? "" : " (" + Say.seconds(low) + " to " + Say.seconds(high) + ")";
        return new BarRow(style, Say.seconds(sum) + interval, segments, low, high);
    }

    private static Segment segment(double seconds, Look look) {
        return new Segment(seconds, Say.seconds(seconds), look, false);
    }

    private static String title(Results results, String point) {
        List<String> parts = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (String style : results.styles()) {
            List<Phase> phases = phases(results, point, style);
            double total = phases.stream().mapToDouble(Phase::meanSeconds).sum();
            phases.stream().max(Comparator.comparingDouble(Phase::meanSeconds)).ifPresent(phase -> {
                boolean same = names.isEmpty() || names.iterator().next().equals(phase.name());
                names.add(phase.name());
                String share = Say.share(phase.meanSeconds() / total);
                parts.add(share + " (" + style + (same ? "" : ", in " + phase.name()) + ")");
            });
        }
        if (parts.size() > MOST_IN_TITLE) {
            parts.subList(MOST_IN_TITLE, parts.size()).clear();
        }
        String where = results.sweep().single() ? "" : ", at " + results.sweep().heading(point);
        String first = names.isEmpty() ? "" : names.iterator().next();
        return "The longest stage of a start is " + first + ": " + Say.list(parts) + where;
    }
}
