package dev.stowage.report;

import java.awt.Dimension;
import java.awt.RenderingHints;
import java.util.Collection;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Figures as SVG. */
final class Canvas {

    private static final int SVG_DECIMALS = 2;
    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    private Canvas() {}

    /**
     * A figure as SVG.
     *
     * @param document of its own, with the fonts in it
     * @param element for a page that has {@link #fontFaces} in its own style sheet
     */
    record Drawing(String document, String element) {}

    static Drawing drawing(PlacedFigure figure) {
        Element root = root(figure);
        String element = SvgText.of(root).strip();
        int width = figure.width().millimetres();
        root.setAttributeNS(null, "width", width + "mm");
        root.setAttributeNS(null, "height", Math.rint(figure.height() * width / figure.units() * 100) / 100 + "mm");
        Element sheet = root.getOwnerDocument().createElementNS(SVG_NAMESPACE, "style");
        sheet.setTextContent(new FontFaces().use(root).css());
        root.insertBefore(sheet, root.getFirstChild());
        String document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + SvgText.of(root).strip() + "\n";
        return new Drawing(document, element);
    }

    /** Rules of a style sheet that define the embedded fonts for a page with some figures. */
    static String fontFaces(Collection<Figure> figures) {
        FontFaces faces = new FontFaces();
        figures.stream()
                .filter(figure -> !figure.texts().allMatch(FontFaces::isWestern))
                .forEach(figure -> faces.use(root(figure.at(Width.TWO_COLUMNS))));
        return faces.css();
    }

    private static Element root(PlacedFigure figure) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG_NAMESPACE, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(SVG_DECIMALS);
        context.setComment(null);
        context.setEmbeddedFontsOn(false);
        context.setIDGenerator(new PrefixedIds(figure.figure().name()));
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        int width = (int) figure.units();
        int height = (int) figure.height();
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
        return root;
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
