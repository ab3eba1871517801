package dev.stowage.report;

import dev.stowage.report.LinePanel.Curve;
import dev.stowage.report.LinePanel.Guide;
import dev.stowage.report.LinePanel.Mark;
import dev.stowage.report.LinePanel.Point;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places the names of curves: near their own curve, across no curve, mark, marked place of the axis or other name, with a thin leader where they
 * stand away from it. Of all orders in which the names can be placed the one with the least sum of distances is taken.
 */
final class CurveLabels {

    /** Length of the sample of the line before a name. */
    static final double SAMPLE = 24;

    /** Height of a row of names above a panel. */
    static final double ROW = 17;

    private static final double STEP = 6;
    private static final double CLEARANCE = 3;
    private static final double LEADER_FROM = 15;
    private static final double ACROSS_GUIDE = 14;
    private static final double ACROSS_CURVE = 20;

    /** A curve that runs this near to the named one may be between it and the name; a farther one may not. */
    private static final double BESIDE = 12;

    private final Frame frame;
    private final List<Curve> curves;
    private final List<Guide> guides;
    private final List<List<Point2D>> samples = new ArrayList<>();
    private final Raster raster;

    /**
     * A placed name.
     *
     * @param curve what it names
     * @param note second line; may be empty
     * @param box what it covers
     * @param leader from the box to the curve; null when the box stands beside it
     */
    record Label(
            Curve curve,
            String note,
            Rectangle2D box,
            @Nullable Line2D leader) {}

    private record Candidate(Label label, double cost) {}

    private CurveLabels(Frame frame, List<Curve> curves, List<Guide> guides, List<Crossing> crossings) {
        this.frame = frame;
        this.curves = curves;
        this.guides = guides;
        raster = new Raster(frame.area());
        for (Curve curve : curves) {
            List<Point2D> line = line(frame, curve);
            samples.add(samples(line));
            raster.line(line);
            if (curve.points().stream().anyMatch(p -> p.high() > p.low())) {
                raster.line(edge(frame, curve, true));
                raster.line(edge(frame, curve, false));
            }
            curve.marks().forEach(mark -> raster.fill(extent(frame, mark)));
        }
        Crossing.extent(crossings, frame).forEach(raster::fill);
        raster.close();
    }

    /** Places within the frame, with notes where there is room for all of them; empty when there is none for all names. */
    static Optional<List<Label>> within(Frame frame, List<Curve> curves, List<Guide> guides, List<Crossing> crossings) {
        CurveLabels labels = new CurveLabels(frame, curves, guides, crossings);
        return labels.best(true).or(() -> labels.best(false));
    }

    /** Rows of names from left to right, the first at the top of an area; notes are left out, and too long names cut. */
    static List<Label> rows(Rectangle2D area, List<Curve> curves) {
        List<Label> labels = new ArrayList<>();
        double x = area.getX();
        double y = area.getY();
        for (Curve whole : curves) {
            double room = area.getWidth() - SAMPLE - 6;
            Curve curve = whole.named(Typeface.fit(whole.label(), room, Theme.STRONG_LABEL));
            double width = width(curve, "");
            if (x > area.getX() && x + width > area.getMaxX()) {
                x = area.getX();
                y += ROW;
            }
            labels.add(new Label(curve, "", new Rectangle2D.Double(x, y, width, ROW - 2), null));
            x += width + 14;
        }
        return labels;
    }

    /** The line of a curve on the page. */
    static List<Point2D> line(Frame frame, Curve curve) {
        return curve.points().stream().map(p -> frame.at(p.x(), p.y())).toList();
    }

    private static List<Point2D> edge(Frame frame, Curve curve, boolean high) {
        List<Point2D> edge = new ArrayList<>();
        for (Point p : curve.points()) {
            edge.add(frame.at(p.x(), high ? p.high() : p.low()));
        }
        return edge;
    }

    /** Points of a line at most a step apart. */
    private static List<Point2D> samples(List<Point2D> line) {
        List<Point2D> samples = new ArrayList<>(line.subList(0, 1));
        for (int i = 1; i < line.size(); i++) {
            Point2D a = samples.get(samples.size() - 1);
            Point2D b = line.get(i);
            int steps = (int) Math.floor(a.distance(b) / (STEP / 2));
            for (int step = 1; step <= steps; step++) {
                double share = (double) step / steps;
                samples.add(new Point2D.Double(
                        a.getX() + share * (b.getX() - a.getX()), a.getY() + share * (b.getY() - a.getY())));
            }
        }
        return samples;
    }

    private Optional<List<Label>> best(boolean withNotes) {
        List<List<Candidate>> candidates = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            candidates.add(candidates(i, withNotes ? curves.get(i).note() : ""));
        }
        List<Label> best = null;
        double least = Double.POSITIVE_INFINITY;
        for (List<Integer> order : Orders.of(curves.size())) {
            List<Label> labels = new ArrayList<>();
            double sum = 0;
            for (int i : order) {
                Optional<Candidate> free = candidates.get(i).stream()
                        .filter(candidate -> labels.stream().noneMatch(label -> clash(label, candidate.label())))
                        .findFirst();
                sum += free.map(Candidate::cost).orElse(Double.POSITIVE_INFINITY);
                free.ifPresent(candidate -> labels.add(candidate.label()));
            }
            if (sum < least) {
                least = sum;
                best = labels;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean clash(Label a, Label b) {
        Rectangle2D wide = new Rectangle2D.Double(
                a.box().getX() - CLEARANCE,
                a.box().getY() - CLEARANCE,
                a.box().getWidth() + 2 * CLEARANCE,
                a.box().getHeight() + 2 * CLEARANCE);
        Line2D la = a.leader();
        Line2D lb = b.leader();
        return wide.intersects(b.box())
                || (la != null && la.intersects(b.box()))
                || (lb != null && lb.intersects(a.box()))
                || (la != null && lb != null && la.intersectsLine(lb));
    }

    /** Free places of one name, the best first. */
    private List<Candidate> candidates(int index, String note) {
        Curve curve = curves.get(index);
        double width = width(curve, note);
        double height = Theme.STRONG_LABEL.lineHeight() + (note.isEmpty() ? 0 : Theme.SMALL.lineHeight());
        Rectangle2D area = frame.area();
        List<Candidate> candidates = new ArrayList<>();
        for (double y = area.getMinY() + CLEARANCE; y + height < area.getMaxY() - CLEARANCE; y += STEP) {
            for (double x = area.getMinX() + CLEARANCE; x + width < area.getMaxX() - CLEARANCE; x += STEP) {
                Rectangle2D box = new Rectangle2D.Double(Typeface.round(x), Typeface.round(y), width, height);
                if (raster.blank(box, CLEARANCE)) {
                    candidate(index, note, box).ifPresent(candidates::add);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::cost));
        return candidates;
    }

    /** Empty when the name would seem to be that of another curve. */
    private Optional<Candidate> candidate(int index, String note, Rectangle2D box) {
        Point2D nearest = nearest(box, samples.get(index));
        double distance = distance(box, nearest);
        boolean between = false;
        double cost = distance;
        for (int other = 0; other < curves.size(); other++) {
            double away = other == index ? distance : distance(box, nearest(box, samples.get(other)));
            if (distance - away > BESIDE) {
                return Optional.empty();
            }
            between |= away < distance;
            cost += Math.max(0, distance + 6 - away) * (other == index ? 0 : 1);
        }
        Line2D leader = distance > LEADER_FROM || between ? leader(box, nearest) : null;
        for (int other = 0; other < curves.size() && leader != null; other++) {
            List<Point2D> crossings = other == index ? List.of() : crossings(leader, samples.get(other));
            if (crossings.stream().anyMatch(crossing -> crossing.distance(nearest) > BESIDE)) {
                return Optional.empty();
            }
            cost += crossings.isEmpty() ? 0 : ACROSS_CURVE;
        }
        for (Guide guide : guides) {
            double y = frame.py(guide.y());
            cost += y > box.getMinY() - 1 && y < box.getMaxY() + 1 ? ACROSS_GUIDE : 0;
        }
        return Optional.of(new Candidate(new Label(curves.get(index), note, box, leader), cost));
    }

    private static Line2D leader(Rectangle2D box, Point2D to) {
        double x = Math.max(box.getMinX(), Math.min(box.getMaxX(), to.getX()));
        double y = Math.max(box.getMinY(), Math.min(box.getMaxY(), to.getY()));
        // a short way off the name
        double dx = to.getX() - x;
        double dy = to.getY() - y;
        double length = Math.sqrt(dx * dx + dy * dy);
        double start = length > 0 ? Math.min(0.4, 3 / length) : 0;
        return new Line2D.Double(
                Typeface.round(x + start * dx),
                Typeface.round(y + start * dy),
                Typeface.round(to.getX()),
                Typeface.round(to.getY()));
    }

    private static List<Point2D> crossings(Line2D leader, List<Point2D> samples) {
        List<Point2D> crossings = new ArrayList<>();
        for (int i = 1; i < samples.size(); i++) {
            Point2D a = samples.get(i - 1);
            Point2D b = samples.get(i);
            if (leader.intersectsLine(a.getX(), a.getY(), b.getX(), b.getY())) {
                crossings.add(a);
            }
        }
        return crossings;
    }

    private static Point2D nearest(Rectangle2D box, List<Point2D> samples) {
        Point2D best = samples.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Point2D sample : samples) {
            double distance = squared(box, sample);
            if (distance < least) {
                least = distance;
                best = sample;
            }
        }
        return best;
    }

    private static double distance(Rectangle2D box, Point2D point) {
        return Math.sqrt(squared(box, point));
    }

    private static double squared(Rectangle2D box, Point2D point) {
        double dx = Math.max(0, Math.max(box.getMinX() - point.getX(), point.getX() - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - point.getY(), point.getY() - box.getMaxY()));
        return dx * dx + dy * dy;
    }

    /** What a name with its note and the sample of its line takes. */
    static double width(Curve curve, String note) {
        return Math.max(SAMPLE + 6 + Theme.STRONG_LABEL.width(curve.label()), Theme.SMALL.width(note));
    }

    /** What a mark covers, its intervals included. */
    private static Rectangle2D extent(Frame frame, Mark mark) {
        double px = frame.px(mark.x());
        double py = frame.py(mark.y());
        Rectangle2D box = new Rectangle2D.Double(px - 5, py - 5, 10, 10);
        if (!Double.isNaN(mark.xLow())) {
            box.add(frame.px(Math.max(mark.xLow(), frame.xScale().low())), py);
            box.add(frame.px(mark.xHigh()), py);
        }
        if (!Double.isNaN(mark.yLow())) {
            box.add(px, frame.py(Math.max(mark.yLow(), frame.yScale().low())));
            box.add(px, frame.py(mark.yHigh()));
        }
        return box;
    }
}
