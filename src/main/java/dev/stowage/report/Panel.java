package dev.stowage.report;

import dev.stowage.results.ChartRow;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** One plot of a figure. */
interface Panel {

    /** Height of a line of the heading with what is below it. */
    double HEADING_LINE = 17;

    /** What its contents share; empty when it is the only one. */
    String heading();

    /** Its height when it is so wide. */
    double height(double width);

    /** Draws it within an area. */
    void draw(Graphics2D g, Rectangle2D area);

    /** The same panel for an area, where it is to be drawn more than once: what takes long to place is placed. */
    default Panel within(Rectangle2D area) {
        return this;
    }

    /** What it shows, as rows of the table beside the chart: every point, bar, interval and mark. */
    List<ChartRow> drawn();

    /** Height of the heading, in as many lines as it needs. */
    default double headingHeight(double width) {
        return heading().isEmpty()
                ? 0
                : Typeface.wrap(heading(), width, Theme.HEADING).size() * HEADING_LINE + 2;
    }

    /** Draws the heading at the top of an area. */
    default void drawHeading(Graphics2D g, Rectangle2D area) {
        double base = area.getY() + 12;
        for (String line : Typeface.wrap(heading(), area.getWidth(), Theme.HEADING)) {
            Typeface.draw(
                    g,
                    Typeface.fit(line, area.getWidth(), Theme.HEADING),
                    area.getX(),
                    base,
                    Typeface.Anchor.START,
                    Theme.HEADING);
            base += HEADING_LINE;
        }
    }
}
