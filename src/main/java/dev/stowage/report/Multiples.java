package dev.stowage.report;

import java.util.ArrayList;
import java.util.List;

/** How points and styles are divided among the panels of a figure. */
final class Multiples {

    /** Panels that a reader can still compare. */
    private static final int MOST = 6;

    /**
     * What one panel shows.
     *
     * @param heading what its contents share; empty when there is one panel only
     * @param point the point
     * @param styles in order of declaration
     */
    record Part(String heading, String point, List<String> styles) {}

    private Multiples() {}

    /** The points that are shown: all, or the ends and some evenly spaced between. */
    static List<String> points(Sweep sweep) {
        List<String> all = sweep.points();
        if (all.size() <= MOST) {
            return all;
        }
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            shown.add(all.get((int) Math.rint(i * (all.size() - 1.0) / (MOST - 1))));
        }
        return shown;
    }

    /** One panel a point; when there are more styles than looks, one a point and style. */
    static List<Part> parts(Results results, boolean manyStylesApart) {
        List<Part> parts = new ArrayList<>();
        boolean apart = manyStylesApart && results.styles().size() > Look.STYLES;
        for (String point : points(results.sweep())) {
            String heading = results.sweep().heading(point);
            if (apart) {
                for (String style : results.styles()) {
                    parts.add(new Part(heading.isEmpty() ? style : style + ", " + heading, point, List.of(style)));
                }
            } else {
                parts.add(new Part(results.sweep().single() ? "" : heading, point, results.styles()));
            }
        }
        return parts;
    }

    /** "Shown are 6 of 24 points. ", or nothing when all are shown. */
    static String omitted(Sweep sweep) {
        int shown = points(sweep).size();
        int all = sweep.points().size();
        return shown == all ? "" : "Shown are " + shown + " of " + all + " points. ";
    }
}
