package dev.stowage.report;

import dev.stowage.report.Typeface.Anchor;
import dev.stowage.report.Typeface.Face;
import dev.stowage.results.ChartRow;
import dev.stowage.results.StageRow;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The stages of one start below each other, each where it stands in time: what it waited, then what it worked; the guest above the
 * stages of each layer.
 *
 * @param scale seconds since the request
 * @param story the start
 */
record WaterfallPanel(Scale scale, StartStory story) implements Panel {
    static final Look WORK = Look.term(0);
    static final Look WAIT = new Look(Look.free().colour(), WORK.line(), WORK.marker(), Hatch.RISING);

    private static final double ROW = 17;
    private static final double BAR = 11;
    private static final double NAMES = 170;
    private static final double RIGHT = 18;
    private static final Face NUMBER = Theme.SMALL;

    @Override
    public String heading() {
        return "";
    }

    private int rows() {
        return story.stages().size()
                + (int) story.stages().stream().map(StageRow::guest).distinct().count();
    }

    @Override
    public List<ChartRow> drawn() {
        Drawn drawn = new Drawn("", scale.label(), "");
        double requested = story.start().requested();
        for (StageRow stage : story.stages()) {
            double turn = Math.min(StartStory.worksFrom(stage), story.end(stage)) - requested;
            drawn.across("waiting", stage.guest(), stage.stage(), Double.NaN, stage.start() - requested, turn);
            drawn.across("work", stage.guest(), stage.stage(), Double.NaN, turn, story.end(stage) - requested);
        }
        return drawn.rows();
    }

    @Override
    public double height(double width) {
        return rows() * ROW + HorizontalAxis.HEIGHT;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Rectangle2D frame =
                new Rectangle2D.Double(area.getX() + NAMES, area.getY(), area.getWidth() - NAMES - RIGHT, rows() * ROW);
        HorizontalAxis axis = new HorizontalAxis(scale, frame, 1, 0, false);
        axis.draw(g);
        double y = area.getY();
        String guest = "";
        for (StageRow stage : story.stages()) {
            if (!stage.guest().equals(guest)) {
                guest = stage.guest();
                name(g, guest, area.getX(), y, Theme.STRONG_LABEL, area.getWidth());
                y += ROW;
            }
            name(g, stage.stage(), area.getX() + 10, y, Theme.LABEL, NAMES - 10);
            bar(g, axis, y, stage);
            y += ROW;
        }
    }

    private static void name(Graphics2D g, String name, double x, double top, Face face, double width) {
        words(g, Typeface.fit(name, width * Figure.ROOM, face), x, top, Anchor.START, face);
    }

    /** Words that no grid line crosses. */
    private static void words(Graphics2D g, String words, double x, double top, Anchor anchor, Face face) {
        double width = face.width(words);
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(
                Typeface.round(anchor == Anchor.END ? x - width - 1 : x - 1),
                Typeface.round(top + 3),
                Typeface.round(width + 2),
                13));
        Typeface.draw(g, words, x, top + 13, anchor, face);
    }

    private void bar(Graphics2D g, HorizontalAxis axis, double top, StageRow stage) {
        double requested = story.start().requested();
        double from = axis.rounded(Math.max(0, stage.start() - requested));
        double turn = axis.rounded(Math.max(0, Math.min(StartStory.worksFrom(stage), story.end(stage)) - requested));
        double to = axis.rounded(story.end(stage) - requested);
        box(g, from, turn, top, WAIT);
        box(g, turn, Math.max(to, turn + (to - from < 1 ? 1 : 0)), top, WORK);
        String text = Say.seconds(story.end(stage) - stage.start())
                + (StartStory.isUnderWay(stage) ? " so far" : "")
                + (stage.heldBy().isEmpty() ? "" : ", waited for " + stage.heldBy());
        double right = axis.frame().getMaxX() + RIGHT;
        double width = NUMBER.width(text) / Figure.ROOM;
        if (to + 5 + width < right) {
            words(g, text, to + 5, top, Anchor.START, NUMBER);
        } else if (from - 5 - width > axis.frame().getMinX()) {
            words(g, text, from - 5, top, Anchor.END, NUMBER);
        } else {
            words(g, Typeface.fit(text, Figure.ROOM * (to - from - 12), NUMBER), from + 6, top, Anchor.START, NUMBER);
        }
    }

    private static void box(Graphics2D g, double from, double to, double top, Look look) {
        if (to > from) {
            Theme.termBox(g, new Rectangle2D.Double(from, Typeface.round(top + 3.5), to - from, BAR), look);
        }
    }
}
