package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;

/** The names of rows with a note each, above what the rows show: beside each other where all fit so, in lines below each other elsewhere. */
final class RowWords {
    private static final double LINE = 13;
    private static final double GAP = 10;

    private final List<String> names;
    private final List<String> notes;
    private final double width;
    private final boolean beside;

    /** Of rows from top to bottom, in a width. */
    RowWords(List<String> names, List<String> notes, double width) {
        this.names = names;
        this.notes = notes;
        this.width = width;
        this.beside = IntStream.range(0, names.size())
                .allMatch(row ->
                        Theme.STRONG_LABEL.width(names.get(row)) + GAP + Theme.SMALL.width(notes.get(row)) <= width);
    }

    /** The height that each row needs beyond one line. */
    double extra() {
        int most = IntStream.range(0, names.size())
                .map(row -> name(row).size() + note(row).size())
                .max()
                .orElse(1);
        return beside ? 0 : (most - 1) * LINE;
    }

    private List<String> name(int row) {
        return Typeface.wrap(names.get(row), Figure.ROOM * width, Theme.STRONG_LABEL);
    }

    private List<String> note(int row) {
        return notes.get(row).isEmpty() ? List.of() : Typeface.wrap(notes.get(row), Figure.ROOM * width, Theme.SMALL);
    }

    /** Draws those of one row; the last line stands just above what the row shows. */
    void draw(Graphics2D g, int row, double left, double firstBase) {
        if (beside) {
            Typeface.draw(g, names.get(row), left, firstBase, Anchor.START, Theme.STRONG_LABEL);
            double right = left + Theme.STRONG_LABEL.width(names.get(row)) + GAP;
            Typeface.draw(g, notes.get(row), right, firstBase, Anchor.START, Theme.SMALL);
            return;
        }
        double base = firstBase + extra() - (name(row).size() + note(row).size() - 1) * LINE;
        for (String line : name(row)) {
            Typeface.draw(g, line, left, base, Anchor.START, Theme.STRONG_LABEL);
            base += LINE;
        }
        for (String line : note(row)) {
            Typeface.draw(g, line, left, base, Anchor.START, Theme.SMALL);
            base += LINE;
        }
    }
}
