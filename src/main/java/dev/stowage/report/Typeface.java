package dev.stowage.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The one embedded font, Noto Sans, and the measuring and drawing of text in it. Advances are whole units of a
 * thousandth of the size, read from the font itself, without hints and kerning: a width is the same on every machine.
 * Characters that the font lacks count as square and are drawn in the system's own font.
 */
final class Typeface {

    /** Family name, as in SVG. */
    static final String FAMILY = "Noto Sans";

    private static final String FOLDER = "fonts/";
    private static final Font REGULAR = load("NotoSans-Regular.ttf");
    private static final Font BOLD = load("NotoSans-Bold.ttf");
    private static final float UNITS = 1000f;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

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
     * @param bold whether bold
     * @param colour its colour
     */
    record Face(double size, boolean bold, Color colour) {
        Font font() {
            return (bold ? BOLD : REGULAR).deriveFont((float) size);
        }

        double width(String text) {
            return units(written(text), bold ? BOLD : REGULAR) * size / UNITS;
        }

        double lineHeight() {
            return Math.rint(size * 1.35);
        }
    }

    private Typeface() {}

    private static Font load(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Bytes of a file beside the fonts. */
    static byte[] resource(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** With a dash for a minus sign, which the font lacks. */
    private static String written(String text) {
        return text.replace('\u2212', '\u2013');
    }

    private static double units(String text, Font font) {
        Font unscaled = font.deriveFont(UNITS);
        double sum = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int length = Character.charCount(point);
            if (font.canDisplay(point)) {
                String glyph = text.substring(i, i + length);
                sum += Math.rint(unscaled.createGlyphVector(EXACT, glyph)
                        .getGlyphMetrics(0)
                        .getAdvance());
            } else {
                sum += UNITS;
            }
            i += length;
        }
        return sum;
    }

    /** Draws one line of text with its base line at y. */
    static void draw(Graphics2D g, String words, double x, double y, Anchor anchor, Face face) {
        String text = written(words);
        g.setPaint(face.colour());
        double left = round(x + anchor.shift * face.width(text));
        Font font = face.font();
        int from = 0;
        while (from < text.length()) {
            boolean ours = font.canDisplay(text.codePointAt(from));
            int to = from;
            while (to < text.length() && font.canDisplay(text.codePointAt(to)) == ours) {
                to += Character.charCount(text.codePointAt(to));
            }
            String run = text.substring(from, to);
            g.setFont(ours ? font : new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) face.size()));
            g.drawString(run, (float) left, (float) round(y));
            left = round(left + face.width(run));
            from = to;
        }
    }

    /** Breaks a text at its spaces into lines no wider than given; a longer word stands alone. */
    static List<String> wrap(String text, double width, Face face) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && face.width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
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
