package dev.stowage.report;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Figures as PNG and as SVG. */
final class Canvas {

    /** Pixels to a unit of the figure. */
    private static final int PNG_SCALE = 2;

    private static final int SVG_DECIMALS = 2;
    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    private Canvas() {}

    /** A PNG image of two pixels to a unit. */
    static byte[] png(PlacedFigure figure) {
        int width = (int) Math.ceil(figure.units()) * PNG_SCALE;
        int height = (int) Math.ceil(figure.height()) * PNG_SCALE;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(PNG_SCALE, PNG_SCALE);
        figure.draw(g);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** An SVG document of its own, with the font in it. */
    static String svg(PlacedFigure figure) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(figure, fontFaces()) + "\n";
    }

    /** An SVG element for a page that has {@link #fontFaces} in its own style sheet. */
    static String inlineSvg(Figure figure) {
        return element(figure.at(Width.TWO_COLUMNS), "");
    }

    /** Rules of CSS that define the embedded font. */
    static String fontFaces() {
        return fontFace("Regular", 400) + fontFace("Bold", 700);
    }

    private static String fontFace(String cut, int weight) {
        String data = Base64.getEncoder().encodeToString(Typeface.resource("NotoSans-" + cut + "-latin.woff2"));
        return "@font-face{font-family:'" + Typeface.FAMILY + "';font-weight:" + weight
                + ";src:url(data:font/woff2;base64," + data + ") format('woff2')}";
    }

    private static String element(PlacedFigure figure, String style) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG_NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(SVG_DECIMALS);
        context.setComment(null);
        context.setEmbeddedFontsOn(false);
        context.setIDGenerator(new PrefixedIds(figure.figure().name()));
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        int width = (int) Math.ceil(figure.units());
        int height = (int) Math.ceil(figure.height());
        g.setSVGCanvasSize(new Dimension(width, height));
        // the chart library puts back the hint that it found, which must not be null
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        figure.draw(g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "xmlns", SVG_NAMESPACE);
        root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-label", figure.figure().alt());
        if (!style.isEmpty()) {
            Element sheet = document.createElementNS(SVG_NAMESPACE, "style");
            sheet.setTextContent(style);
            root.insertBefore(sheet, root.getFirstChild());
        }
        return SvgText.of(root).strip();
    }

    /** Ids that stay unique when several figures stand in one page. */
    private static final class PrefixedIds extends SVGIDGenerator {
        private final String figure;

        PrefixedIds(String figure) {
            this.figure = figure;
        }

        @Override
        public String generateID(String prefix) {
            return super.generateID(figure + "-" + prefix);
        }
    }
}
