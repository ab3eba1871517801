package dev.stowage.report;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.RenderingHints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Figures as PDF: one page of the figure's size, texts as texts in the embedded fonts. The bytes follow from the figure alone: there
 * is no date, and streams are not compressed, since systems compress differently.
 */
final class Pdf {
    private static final double POINTS_PER_MM = 72 / 25.4;

    private Pdf() {}

    static byte[] of(PlacedFigure figure) {
        try (PDDocument document = new PDDocument()) {
            double scale = figure.width().millimetres() * POINTS_PER_MM / figure.units();
            float width = (float) (figure.units() * scale);
            float height = (float) (figure.height() * scale);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            document.getDocumentInformation().setTitle(figure.figure().title());
            document.getDocumentInformation().setSubject(figure.figure().alt());
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
            try (Fonts fonts = new Fonts(document)) {
                g.setFontTextDrawer(fonts);
                g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
                g.scale(scale, scale);
                figure.draw(g);
                g.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            return uncompressed(bytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] uncompressed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && stream.containsKey(COSName.FILTER)) {
                    byte[] plain;
                    try (InputStream in = stream.createInputStream()) {
                        plain = in.readAllBytes();
                    }
                    stream.removeItem(COSName.FILTER);
                    try (OutputStream out = stream.createOutputStream()) {
                        out.write(plain);
                    }
                }
            }
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        document.setDocumentId(1L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    /** Takes every font from the embedded ones. */
    private static final class Fonts extends PdfBoxGraphics2DFontTextDrawer {
        private final PDDocument document;
        private final Map<Cut, PDFont> loaded = new EnumMap<>(Cut.class);

        Fonts(PDDocument document) {
            this.document = document;
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
            Cut cut = Cut.of(font);
            PDFont known = loaded.get(cut);
            if (known == null) {
                try (InputStream in = cut.open()) {
                    known = PDType0Font.load(document, in, true);
                }
                loaded.put(cut, known);
            }
            return known;
        }
    }
}
