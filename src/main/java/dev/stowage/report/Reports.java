package dev.stowage.report;

import dev.stowage.results.ReportFacts;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.ResultsException;
import dev.stowage.results.SeveralReports;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Makes reports again from results folders, without a run: each by itself, or one over several. Files are made aside and then moved into place. */
public final class Reports {
    private static final String ASIDE = ".report.new";

    private Reports() {}

    /**
     * Draws charts and report of a results folder.
     *
     * @param target where they go: the folder itself, or another one, which is made where it is missing
     * @throws ResultsException if its files cannot be read
     * @throws IOException if nothing can be written
     */
    public static void again(Path folder, Path target) throws IOException {
        ResultFolder results = ResultFolder.open(folder);
        aside(target, aside -> Report.draw(results, aside));
    }

    /**
     * Writes {@code report.html}, {@code report.md} and {@code report.json} over several results, and among {@code charts} their
     * differences side by side, if they have any.
     *
     * @param folders results folders by the names that they are given on the page
     * @param target where they go; links lead from there to the reports of the folders
     * @throws ResultsException if their files cannot be read
     * @throws IOException if nothing can be written
     */
    public static void over(Map<String, Path> folders, Path target) throws IOException {
        List<ComparedPage.Entry> entries = new ArrayList<>();
        folders.forEach((name, folder) -> {
            ResultFolder results = ResultFolder.open(folder);
            // the facts of a study read its starts, which need not stay until the last one is read
            ReportFacts facts = Facts.of(new Results(results));
            entries.add(new ComparedPage.Entry(name, link(target, folder), new Results(results), facts));
        });
        SeveralReports facts = new SeveralReports(
                ReportFacts.FORMAT,
                entries.stream()
                        .map(entry -> new SeveralReports.Entry(entry.folder(), entry.facts()))
                        .toList());
        aside(target, aside -> {
            Optional<Figure> forest = ComparedPage.forest(entries);
            if (forest.isPresent()) {
                ChartFiles.OF_A_RUN.write(List.of(forest.get().at(Width.TWO_COLUMNS)), aside.resolve(Report.CHARTS));
            }
            Report.write(aside.resolve(Report.PAGE), ComparedPage.html(entries, forest));
            Report.write(aside.resolve(MarkdownPage.FILE_NAME), ComparedPage.markdown(entries, forest));
            Report.write(aside.resolve(ReportFacts.FILE_NAME), facts.json());
        });
    }

    /** The way from one folder to the report in another, if there is one. */
    private static Optional<String> link(Path target, Path folder) {
        Path page = folder.toAbsolutePath().normalize().resolve(Report.PAGE);
        Path from = target.toAbsolutePath().normalize();
        if (!Files.isRegularFile(page)) {
            return Optional.empty();
        }
        if (!Optional.ofNullable(page.getRoot()).equals(Optional.ofNullable(from.getRoot()))) {
            return Optional.of(page.toUri().toString());
        }
        return Optional.of(StreamSupport.stream(from.relativize(page).spliterator(), false)
                .map(part -> encoded(part.toString()))
                .collect(Collectors.joining("/")));
    }

    /** A part of a path within a link. */
    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @FunctionalInterface
    private interface Writing {
        void to(Path folder) throws IOException;
    }

    private static void aside(Path target, Writing writing) throws IOException {
        Files.createDirectories(target);
        Path aside = target.resolve(ASIDE);
        delete(aside);
        Files.createDirectory(aside);
        try {
            writing.to(aside);
            for (Path made : all(aside)) {
                Path place = target.resolve(aside.relativize(made).toString());
                if (Files.isDirectory(made)) {
                    Files.createDirectories(place);
                } else {
                    Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } finally {
            delete(aside);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path :
                    all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
            Files.delete(folder);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder)).sorted().toList();
        }
    }
}
