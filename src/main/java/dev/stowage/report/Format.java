package dev.stowage.report;

import dev.stowage.results.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is written of a chart. */
public enum Format {
    /** The drawing, with its fonts in it. */
    SVG,
    /** The drawing on a page of its size, with its fonts in it. */
    PDF,
    /** The drawing in 300 pixels an inch. */
    PNG,
    /** What it shows, as a table; the same at every width. */
    CSV,
    /** What a reader who does not see it should know; the same at every width. */
    TXT;

    /** Ending of its files, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasWidth() {
        return this != CSV && this != TXT;
    }

    byte[] of(PlacedFigure figure) throws IOException {
        return switch (this) {
            case SVG -> figure.drawing().document().getBytes(StandardCharsets.UTF_8);
            case PDF -> Pdf.of(figure);
            case PNG -> Png.of(figure);
            case CSV -> table(figure.figure());
            case TXT -> (figure.figure().alt() + "\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] table(Figure figure) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Tables.CHART.writeAll(bytes, figure.drawn());
        return bytes.toByteArray();
    }
}
