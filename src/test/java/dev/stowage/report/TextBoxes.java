package dev.stowage.report;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;

/** A ground for drawing that notes what each text covers, whoever draws it. */
final class TextBoxes extends SVGGraphics2D {
    /** Ink that touches by less than this, in units of the figure, is still apart to the eye. */
    private static final double TOUCH = 0.3;

    private final List<Box> boxes;

    /** A text and the rectangle around its ink. */
    record Box(String text, double points, Rectangle2D ink) {
        boolean overlaps(Box other) {
            Rectangle2D common = ink.createIntersection(other.ink);
            return common.getWidth() > TOUCH && common.getHeight() > TOUCH;
        }

        boolean leaves(Rectangle2D area) {
            return ink.getMinX() < area.getMinX()
                    || ink.getMinY() < area.getMinY()
                    || ink.getMaxX() > area.getMaxX()
                    || ink.getMaxY() > area.getMaxY();
        }
    }

    private TextBoxes() {
        super(GenericDOMImplementation.getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
        boxes = new ArrayList<>();
    }

    private TextBoxes(TextBoxes of) {
        super(of);
        boxes = of.boxes;
    }

    /** The texts of a figure. */
    static List<Box> of(PlacedFigure figure) {
        TextBoxes ground = new TextBoxes();
        ground.setRenderingHint(java.awt.RenderingHints.KEY_STROKE_CONTROL, java.awt.RenderingHints.VALUE_STROKE_PURE);
        ground.setRenderingHint(
                java.awt.RenderingHints.KEY_FRACTIONALMETRICS, java.awt.RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        figure.draw(ground);
        return ground.boxes;
    }

    /** What is wrong with the texts of a figure, a line each. */
    static List<String> mistakes(PlacedFigure figure) {
        List<String> mistakes = new ArrayList<>();
        List<Box> all = of(figure);
        Rectangle2D area = new Rectangle2D.Double(0, 0, figure.units(), figure.height());
        for (int i = 0; i < all.size(); i++) {
            Box one = all.get(i);
            if (one.leaves(area)) {
                mistakes.add("`" + one.text() + "` leaves the figure: " + one.ink());
            }
            for (Box other : all.subList(i + 1, all.size())) {
                if (one.overlaps(other)) {
                    mistakes.add("`" + one.text() + "` and `" + other.text() + "`: " + one.ink() + " " + other.ink());
                }
            }
        }
        return mistakes;
    }

    @Override
    public Graphics create() {
        return new TextBoxes(this);
    }

    @Override
    public void drawString(String text, float x, float y) {
        super.drawString(text, x, y);
        if (!text.isBlank()) {
            Font font = getFont();
            Rectangle2D ink =
                    font.createGlyphVector(getFontRenderContext(), text).getVisualBounds();
            Rectangle2D placed =
                    new Rectangle2D.Double(x + ink.getX(), y + ink.getY(), ink.getWidth(), ink.getHeight());
            double points = font.getSize2D() * 72 / 96;
            boxes.add(new Box(
                    text, points, getTransform().createTransformedShape(placed).getBounds2D()));
        }
    }
}
