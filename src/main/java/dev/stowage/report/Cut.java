package dev.stowage.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The embedded fonts; each is read when a text first needs it. */
enum Cut {
    REGULAR("Noto Sans", "NotoSans-Regular", 400),
    BOLD("Noto Sans", "NotoSans-Bold", 700),

    /** The characters of JIS X 0208 that the others lack, in one weight. */
    JAPANESE("Noto Sans JP", "NotoSansJP-Regular", 400);

    /** A size in units of its advances. */
    static final float UNITS = 1000f;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Map<Glyph, Double> ADVANCES = new ConcurrentHashMap<>();

    private static final String FOLDER = "fonts/";

    private final String family;
    private final String file;
    private final int weight;

    Cut(String family, String file, int weight) {
        this.family = family;
        this.file = file;
        this.weight = weight;
    }

    private record Glyph(Cut cut, int codePoint) {}

    /** Family name, as in SVG. */
    String family() {
        return family;
    }

    /** Weight, as in SVG. */
    int weight() {
        return weight;
    }

    /** At a size of one unit. */
    Font font() {
        return switch (this) {
            case REGULAR -> OfRegular.FONT;
            case BOLD -> OfBold.FONT;
            case JAPANESE -> OfJapanese.FONT;
        };
    }

    /** How far a character moves on, in whole {@link #UNITS} of the size: the same on every machine. */
    double advance(int codePoint) {
        return ADVANCES.computeIfAbsent(
                new Glyph(this, codePoint),
                key -> Math.rint(font().deriveFont(UNITS)
                        .createGlyphVector(EXACT, Character.toString(codePoint))
                        .getGlyphMetrics(0)
                        .getAdvance()));
    }

    /** The whole font. */
    InputStream open() {
        return resource(file + ".ttf");
    }

    /** Its letters of western Europe alone, in the format of the web. */
    InputStream openWestern() {
        return resource(file + "-latin.woff2");
    }

    /** The one that a font was derived from. */
    static Cut of(Font font) {
        String name = font.getFontName(Locale.ROOT);
        return name.startsWith(JAPANESE.family) ? JAPANESE : name.contains("Bold") ? BOLD : REGULAR;
    }

    private static InputStream resource(String name) {
        InputStream in = Cut.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException(name + " is not in the jar");
        }
        return in;
    }

    private static Font load(Cut cut) {
        try (InputStream in = cut.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(cut.file, e);
        }
    }

    private static final class OfRegular {
        private static final Font FONT = load(REGULAR);
    }

    private static final class OfBold {
        private static final Font FONT = load(BOLD);
    }

    private static final class OfJapanese {
        private static final Font FONT = load(JAPANESE);
    }
}
