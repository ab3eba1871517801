package dev.stowage.report;

import dev.stowage.results.ChartRow;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * Simulated lines with their bands, and published values as hollow marks over them.
 *
 * @param lines what was simulated
 * @param marks what was published
 */
record PublishedPanel(LinePanel lines, List<Published> marks) implements Panel {

    /** A published value in the look of its line. */
    record Published(double x, double y, Look look) {}

    @Override
    public String heading() {
        return lines.heading();
    }

    @Override
    public List<ChartRow> drawn() {
        Drawn published = new Drawn(heading(), lines.x().label(), lines.y().label());
        for (Published mark : marks) {
            published.add("published", "", "", mark.x(), Double.NaN, Double.NaN, mark.y(), Double.NaN, Double.NaN);
        }
        return Stream.concat(lines.drawn().stream(), published.rows().stream()).toList();
    }

    @Override
    public double height(double width) {
        return lines.height(width);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        lines.draw(g, area);
        Frame frame = lines.layout(area).frame();
        for (Published mark : marks) {
            Shape shape = AffineTransform.getTranslateInstance(
                            Typeface.round(frame.px(mark.x())), Typeface.round(frame.py(mark.y())))
                    .createTransformedShape(mark.look().marker());
            g.setPaint(Color.WHITE);
            g.fill(shape);
            g.setPaint(mark.look().colour());
            g.setStroke(Theme.INTERVAL);
            g.draw(shape);
        }
    }
}
