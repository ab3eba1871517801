package dev.stowage.report;

import dev.stowage.results.Aside;
import dev.stowage.results.IndexRow;
import dev.stowage.results.Manifest;
import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.ResultsException;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers all results folders below one: {@code index.csv} with a row for each style at each point, {@code index.html} with links. */
public final class Index {
    /** Name of the page. */
    public static final String PAGE = "index.html";

    private Index() {}

    /**
     * One results folder.
     *
     * @param folder its path below the one that holds the index, with forward slashes
     * @param manifest what it is about
     * @param verdict the sentences
     * @param rows its rows of {@code index.csv}
     */
    record Entry(String folder, Manifest manifest, List<String> verdict, List<IndexRow> rows) {}

    private record Reading(Optional<Entry> entry, String problem) {}

    private record Value(Metric metric, Statistic statistic) {}

    /**
     * Writes table and page anew, in the order of the folders' paths; none where there are no results and never were. Folders whose
     * names begin with a dot and the reference results are passed over, and so is what lies within a results folder.
     *
     * @return why folders were left out, a line each, whose results cannot be read
     * @throws IOException if the folders cannot be read or the index cannot be written
     */
    public static List<String> write(Path parent) throws IOException {
        List<Path> folders = new ArrayList<>(below(parent));
        folders.sort(Comparator.comparing(folder -> name(parent, folder)));
        // several at once, since each is small and there may be hundreds
        List<Reading> readings =
                folders.parallelStream().map(folder -> read(parent, folder)).toList();
        List<Entry> entries =
                readings.stream().flatMap(reading -> reading.entry().stream()).toList();
        List<String> problems = readings.stream()
                .map(Reading::problem)
                .filter(problem -> !problem.isEmpty())
                .toList();
        if (entries.isEmpty() && !Files.exists(parent.resolve(Tables.INDEX.fileName()))) {
            return problems;
        }
        Aside.write(
                parent.resolve(Tables.INDEX.fileName()),
                Tables.INDEX,
                entries.stream().flatMap(entry -> entry.rows().stream()).toList());
        Aside.write(parent.resolve(PAGE), IndexPage.html(entries));
        return problems;
    }

    private static Reading read(Path parent, Path folder) {
        try {
            return new Reading(Optional.of(entry(name(parent, folder), ResultFolder.open(folder))), "");
        } catch (ResultsException e) {
            return new Reading(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static String name(Path parent, Path folder) {
        return parent.relativize(folder).toString().replace('\\', '/');
    }

    private static List<Path> below(Path parent) throws IOException {
        List<Path> folders = new ArrayList<>();
        Files.walkFileTree(parent, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.equals(parent)) {
                    return FileVisitResult.CONTINUE;
                }
                if (String.valueOf(folder.getFileName()).startsWith(".") || ResultFolder.isReference(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (Files.isRegularFile(folder.resolve(Manifest.FILE_NAME))) {
                    folders.add(folder);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // gone or not to be read: holds no results for us
            }
        });
        return folders;
    }

    private static Entry entry(String name, ResultFolder folder) {
        Map<Place, Map<Value, SummaryRow>> values = new LinkedHashMap<>();
        try (Stream<SummaryRow> rows = folder.stream(Tables.SUMMARY)) {
            rows.forEach(
                    row -> values.computeIfAbsent(new Place(row.point(), row.style()), place -> new LinkedHashMap<>())
                            .put(new Value(row.metric(), row.statistic()), row));
        }
        List<String> verdict = Report.verdict(folder);
        List<IndexRow> rows = new ArrayList<>();
        values.forEach((place, of) -> rows.add(row(name, folder.manifest(), place, of, String.join(" ", verdict))));
        return new Entry(name, folder.manifest(), verdict, rows);
    }

    private static IndexRow row(
            String folder, Manifest manifest, Place place, Map<Value, SummaryRow> values, String verdict) {
        SummaryRow ready = values.get(new Value(Metric.STARTUP_READY, Statistic.MEAN));
        return new IndexRow(
                folder,
                manifest.name(),
                manifest.question(),
                manifest.scenario(),
                manifest.scenarioHash(),
                manifest.version(),
                manifest.seed(),
                manifest.replications(),
                place.point(),
                place.style(),
                ready == null ? Double.NaN : ready.value(),
                ready == null ? Double.NaN : ready.lower(),
                ready == null ? Double.NaN : ready.upper(),
                value(values, Metric.STARTUP_READY, Statistic.P50),
                value(values, Metric.STARTUP_READY, Statistic.P95),
                value(values, Metric.APPS_READY, Statistic.MEAN),
                value(values, Metric.APPS_REFUSED, Statistic.MEAN),
                value(values, Metric.APPS_UNFINISHED, Statistic.MEAN),
                value(values, Metric.MACHINES, Statistic.MEAN),
                value(values, Metric.DENSITY_APPS_PER_MACHINE, Statistic.MEAN),
                value(values, Metric.DENSITY_APPS_PER_PAID_GIB, Statistic.MEAN),
                value(values, Metric.COST_USD_PER_APP_MONTH, Statistic.MEAN),
                verdict);
    }

    private static double value(Map<Value, SummaryRow> values, Metric metric, Statistic statistic) {
        SummaryRow row = values.get(new Value(metric, statistic));
        return row == null ? Double.NaN : row.value();
    }
}
