package dev.stowage.report;

import dev.stowage.results.ReportFacts;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.ResultsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws what people take away from a results folder, from its files alone: the charts as {@link ChartFiles#OF_A_RUN} says, {@code
 * report.html}, {@code stress.html}, {@code report.md}, {@code report.json} and {@code verdict.txt}.
 */
public final class Report {

    /** Name of the page within the folder. */
    public static final String PAGE = "report.html";

    /** Name of the file of the verdict within the folder, a sentence a line. */
    public static final String VERDICT = "verdict.txt";

    /** Name of the folder of the charts. */
    public static final String CHARTS = "charts";

    private Report() {}

    /**
     * The verdict of a run in sentences, the same that stand on the page: what the results say to each expectation; for each pair of
     * styles which is better in the deciding metric, by how much, how surely, and where that holds; break-evens; and how far uncertain
     * numbers carry it. They are read from {@link #VERDICT} where it was drawn.
     *
     * @throws dev.stowage.results.ResultsException if its files cannot be read
     */
    public static List<String> verdict(ResultFolder folder) {
        Path drawn = folder.path().resolve(VERDICT);
        if (Files.isRegularFile(drawn)) {
            try {
                return Files.readAllLines(drawn, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new ResultsException(drawn + ": " + e.getMessage(), e);
            }
        }
        return verdict(new Results(folder));
    }

    static List<String> verdict(Results results) {
        List<String> sentences = new ArrayList<>(new Expectations(results).sentences());
        sentences.addAll(Verdict.sentences(results));
        sentences.addAll(BreakEvens.sentences(results));
        sentences.addAll(Sensitivity.sentences(results));
        return sentences;
    }

    /**
     * Draws one chart and keeps nothing.
     *
     * @param name that of a chart, as scenarios say it
     * @throws IllegalArgumentException if there is no such chart, or the results lack what it shows
     * @throws dev.stowage.results.ResultsException if the files of the folder cannot be read
     */
    public static Picture picture(ResultFolder folder, String name) {
        Chart chart = Charts.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no chart `" + name + "`; there are " + String.join(", ", Charts.names())));
        try {
            Figure figure = chart.figure(new Results(folder));
            return new Picture(figure.at(Width.TWO_COLUMNS).drawing().document(), figure.alt());
        } catch (NothingToDraw e) {
            throw new IllegalArgumentException("nothing to draw as " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Draws the charts that the manifest asks for, all when it asks for none, and the page. A chart that the results
     * cannot feed is left out and the page says why.
     *
     * @param folder a results folder, or one in the making, with its manifest
     * @throws dev.stowage.results.ResultsException if its files cannot be read
     * @throws IOException if the charts or the page cannot be written
     */
    public static void draw(Path folder) throws IOException {
        draw(ResultFolder.open(folder), folder);
    }

    /** The same into another folder. */
    static void draw(ResultFolder folder, Path target) throws IOException {
        System.setProperty("java.awt.headless", "true");
        List<String> asked = folder.manifest().charts();
        Map<String, String> skipped = new LinkedHashMap<>();
        List<Chart> charts = new ArrayList<>();
        for (String name : asked) {
            Charts.named(name).ifPresentOrElse(charts::add, () -> skipped.put(name, "this version does not know it"));
        }
        Results results = new Results(folder);
        Gallery drawn = Gallery.of(charts, results);
        skipped.putAll(drawn.skipped());
        List<PlacedFigure> placed = drawn.figures().parallelStream()
                .map(figure -> figure.at(Width.TWO_COLUMNS))
                .toList();
        ChartFiles.OF_A_RUN.write(placed, target.resolve(CHARTS));
        List<String> verdict = verdict(results);
        Files.writeString(target.resolve(VERDICT), String.join("\n", verdict) + "\n", StandardCharsets.UTF_8);
        ReportFacts facts = Facts.of(results);
        write(target.resolve(PAGE), Page.html(results, facts, placed, skipped));
        write(target.resolve(StressPage.FILE_NAME), StressPage.html(results, facts));
        List<String> pictures = drawn.figures().stream()
                .map(figure -> CHARTS + "/" + figure.name() + ".svg")
                .toList();
        write(target.resolve(MarkdownPage.FILE_NAME), MarkdownPage.markdown(results, facts, pictures));
        write(target.resolve(ReportFacts.FILE_NAME), facts.json());
    }

    static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
