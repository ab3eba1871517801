package dev.stowage.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** One plot of a figure. */
interface Panel {

    /** Height that suits it, in units of the figure. */
    double height();

    /** Draws it within an area. */
    void draw(Graphics2D g, Rectangle2D area);
}
