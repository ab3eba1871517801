package dev.stowage.report;

import dev.stowage.results.ChartRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A chart with all its words: title (the finding), subtitle (what is plotted), key of the second palette, panels,
 * caption (metric, observations, seed, version). It has no width yet; {@link #at} gives it one.
 *
 * @param name name of the chart, as scenarios ask for it
 * @param title the finding, computed from the results
 * @param subtitle what is plotted
 * @param caption how it was measured
 * @param alt what a reader who does not see it should know
 * @param key names of fills in the order of the stack; empty when all is labelled directly
 * @param panels plots of equal width, row by row
 * @param mostColumns the most plots in a row
 */
record Figure(
        String name,
        String title,
        String subtitle,
        String caption,
        String alt,
        Map<String, Look> key,
        List<Panel> panels,
        int mostColumns) {

    /** The share of its width that a long text takes: some viewers put a wider font in place of the embedded one. */
    static final double ROOM = 0.88;

    /** Laid out in a width. */
    PlacedFigure at(Width width) {
        return new PlacedFigure(this, width);
    }

    /** The caption, and what the mark in place of a character means when a text of the figure has it. */
    String captionWithMark() {
        return texts().anyMatch(Typeface::lacks)
                ? caption + " " + Typeface.MISSING + " stands for a character that the fonts of the charts lack."
                : caption;
    }

    /** Its words and all names in its panels. */
    Stream<String> texts() {
        Stream<String> words = Stream.concat(Stream.of(title, subtitle, caption), key.keySet().stream());
        Stream<String> names = drawn().stream()
                .flatMap(row -> Stream.of(row.panel(), row.series(), row.name(), row.xAxis(), row.yAxis()));
        return Stream.concat(words, names).distinct();
    }

    /** What its panels show, as rows of the table beside it. */
    List<ChartRow> drawn() {
        return panels.stream().flatMap(panel -> panel.drawn().stream()).toList();
    }
}
