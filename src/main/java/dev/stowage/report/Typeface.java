package dev.stowage.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The measuring and drawing of text in the embedded fonts alone: Noto Sans, and Noto Sans JP for what that lacks. Advances are whole
 * units of a thousandth of the size, read from the font itself, without hints and kerning: a width is the same on every machine. In
 * place of a character that neither has stands {@link #MISSING}.
 */
final class Typeface {

    /** The mark that printers set for a missing character. */
    static final char MISSING = '\u3013';

    /** Where a text stands relative to the x that is given for it. */
    enum Anchor {
        START(0),
        MIDDLE(-0.5),
        END(-1);

        private final double shift;

        Anchor(double shift) {
            this.shift = shift;
        }
    }

    /**
     * How a text looks.
     *
     * @param size in units of the figure (1/96 inch)
     * @param bold whether bold, where the font has a bold cut
     * @param colour its colour
     */
    record Face(double size, boolean bold, Color colour) {
        /** Of Latin, Greek and Cyrillic letters. */
        Font font() {
            return (bold ? Cut.BOLD : Cut.REGULAR).font().deriveFont((float) size);
        }

        double width(String text) {
            double units = 0;
            for (Run run : runs(written(text), bold)) {
                units += run.units();
            }
            return units * size / Cut.UNITS;
        }

        double lineHeight() {
            return Math.rint(size * 1.35);
        }
    }

    /** Neighbouring characters of one font. */
    private record Run(String text, Cut cut) {
        double units() {
            return text.codePoints().mapToDouble(cut::advance).sum();
        }
    }

    private Typeface() {}

    /** Whether some character of a text is in none of the fonts. */
    static boolean lacks(String text) {
        return text.indexOf(MISSING) < 0 && written(text).indexOf(MISSING) >= 0;
    }

    /** As it is drawn: with a dash for a minus sign, which the font lacks, and a mark for what no font has. */
    private static String written(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\u2212') {
                written.append('\u2013');
            } else if (isDrawn(point)) {
                written.appendCodePoint(point);
            } else if (!isInvisible(point)) {
                written.append(MISSING);
            }
        });
        return written.toString();
    }

    private static boolean isDrawn(int point) {
        return Cut.REGULAR.font().canDisplay(point)
                || (!isInvisible(point) && Cut.JAPANESE.font().canDisplay(point));
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT || (point >= 0xFE00 && point <= 0xFE0F);
    }

    private static List<Run> runs(String written, boolean bold) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < written.length()) {
            boolean latin = Cut.REGULAR.font().canDisplay(written.codePointAt(from));
            int to = from;
            while (to < written.length() && Cut.REGULAR.font().canDisplay(written.codePointAt(to)) == latin) {
                to += Character.charCount(written.codePointAt(to));
            }
            runs.add(new Run(written.substring(from, to), latin ? bold ? Cut.BOLD : Cut.REGULAR : Cut.JAPANESE));
            from = to;
        }
        return runs;
    }

    /** Draws one line of text with its base line at y. */
    static void draw(Graphics2D g, String words, double x, double y, Anchor anchor, Face face) {
        g.setPaint(face.colour());
        double left = round(x + anchor.shift * face.width(words));
        for (Run run : runs(written(words), face.bold())) {
            g.setFont(run.cut().font().deriveFont((float) face.size()));
            g.drawString(run.text(), (float) left, (float) round(y));
            left = round(left + run.units() * face.size() / Cut.UNITS);
        }
    }

    /**
     * Breaks a text into lines no wider than given: at its spaces and beside characters that are written without spaces; within a word
     * that is longer than a line.
     */
    static List<String> wrap(String text, double width, Face face) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int lastBreak = 0;
        double used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            double advance = face.width(Character.toString(point));
            if (point == ' ' || Character.isIdeographic(point)) {
                lastBreak = i;
            }
            if (used + advance > width && point != ' ' && i > from) {
                int end = lastBreak > from ? lastBreak : i;
                lines.add(text.substring(from, end));
                from = text.charAt(end) == ' ' ? end + 1 : end;
                used = face.width(text.substring(from, Math.max(from, i)));
            }
            used += advance;
        }
        lines.add(text.substring(from));
        return lines;
    }

    /** Cuts a text with an ellipsis to a width. */
    static String fit(String text, double width, Face face) {
        if (face.width(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && face.width(text.substring(0, end) + "\u2026") > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "\u2026";
    }

    /** A coordinate to a twentieth of a unit, so that no last bit of geometry reaches a file. */
    static double round(double coordinate) {
        return Math.rint(coordinate * 20) / 20;
    }
}
