package dev.stowage.report;

import dev.stowage.results.ComparisonRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What decides in several results, as differences of their styles in pairs with intervals and a line at zero: a forest plot over scenarios. */
final class Forest {
    private static final String NAME = "differences";
    private static final int MOST_ROWS = 24;
    /**
     * Results with their name.
     *
     * @param name which tells them from the others
     */
    record Study(String name, Results results) {}

    private record Line(Study study, Estimand deciding, ComparisonRow row) {}

    private final List<Study> studies;
    private final List<Line> all = new ArrayList<>();
    private final List<Line> shown = new ArrayList<>();

    private Forest(List<Study> studies) {
        this.studies = studies;
        int each = Math.max(1, MOST_ROWS / studies.size());
        for (Study study : studies) {
            List<Line> lines = lines(study);
            all.addAll(lines);
            shown.addAll(lines.subList(0, Math.min(lines.size(), each)));
        }
    }

    /** The figure; none when the results compare nothing. */
    static Optional<Figure> of(List<Study> studies) {
        Forest forest = new Forest(studies);
        return forest.shown.isEmpty() ? Optional.empty() : Optional.of(forest.figure());
    }

    private static List<Line> lines(Study study) {
        Results results = study.results();
        Estimand deciding = Verdict.deciding(results).get(0);
        List<String> points = Multiples.points(results.sweep(), Multiples.FEW);
        List<Line> lines = new ArrayList<>();
        Differences.pairs(results, deciding).values().forEach(rows -> rows.stream()
                .filter(row -> points.contains(row.point()))
                .forEach(row -> lines.add(new Line(study, deciding, row))));
        return lines;
    }

    private Figure figure() {
        Map<Estimand, List<Line>> byEstimand = new LinkedHashMap<>();
        shown.forEach(line -> byEstimand
                .computeIfAbsent(line.deciding(), key -> new ArrayList<>())
                .add(line));
        List<Panel> panels = new ArrayList<>();
        byEstimand.values().forEach(lines -> panels.add(panel(lines)));
        String title = title();
        String subtitle =
                "What decides in each result, paired by replication, with intervals; the better style changes at"
                        + " zero, grey where no difference can be told";
        return new Figure(
                NAME,
                title,
                subtitle,
                caption(byEstimand.keySet()),
                subtitle + ". " + title + ".",
                Map.of(),
                panels,
                1);
    }

    private static Panel panel(List<Line> lines) {
        List<Differences.Labelled> rows = lines.stream()
                .map(line -> new Differences.Labelled(line.study().results(), line.row(), label(line)))
                .toList();
        return Differences.panel("", rows);
    }

    private static String label(Line line) {
        Sweep sweep = line.study().results().sweep();
        return line.study().name()
                + (sweep.single() ? "" : ", " + sweep.heading(line.row().point()));
    }

    /** "container is better than vm in 4 of 6 differences", where all are about the same two styles. */
    private String title() {
        Set<Set<String>> pairs = new LinkedHashSet<>();
        Map<String, Integer> wins = new LinkedHashMap<>();
        for (Line line : shown) {
            ComparisonRow row = line.row();
            pairs.add(Set.of(row.styleA(), row.styleB()));
            wins.merge(row.styleA(), Verdict.winner(row) < 0 ? 1 : 0, Integer::sum);
            wins.merge(row.styleB(), Verdict.winner(row) > 0 ? 1 : 0, Integer::sum);
        }
        int told = wins.values().stream().mapToInt(Integer::intValue).sum();
        String of = " of " + Say.count(shown.size(), "difference", "differences");
        if (pairs.size() > 1 || told == 0) {
            return told + of + " can be told";
        }
        List<String> styles = new ArrayList<>(wins.keySet());
        styles.sort((a, b) -> wins.getOrDefault(b, 0) - wins.getOrDefault(a, 0));
        return styles.get(0) + " is better than " + styles.get(1) + " in " + wins.get(styles.get(0)) + of;
    }

    private String caption(Set<Estimand> deciding) {
        List<String> sources = new ArrayList<>();
        for (Study study : studies) {
            Manifest manifest = study.results().manifest();
            sources.add(
                    study.name() + " (" + study.results().replications() + ", seed " + manifest.seed() + ", scenario "
                            + manifest.shortHash() + ", " + manifest.product() + " "
                            + manifest.version()
                            + ")");
        }
        String omitted =
                shown.size() < all.size() ? "Shown are " + shown.size() + " of " + all.size() + " differences. " : "";
        return (deciding.size() == 1 ? "Metric " : "Metrics ")
                + Say.list(deciding.stream().map(Estimand::id).toList())
                + ", differences as in comparison.csv. " + omitted + String.join("; ", sources) + ".";
    }
}
