package dev.stowage.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** How points and styles are divided among the panels of a figure. */
final class Multiples {

    /** Points shown when there are more of them than a reader can compare in panels of curves. */
    static final int FEW = 3;

    /** Points shown when there are more than that in panels of bars. */
    static final int SOME = 6;

    /** Points of which all are shown. */
    private static final int ALL = 6;

    /** Bars of which all are shown. */
    private static final int ALL_BARS = 24;

    /** What a subtitle says of panels with scales of their own. */
    static final String OWN_SCALES = "; each panel has a scale of its own";

    /** A panel whose longest bar is a smaller share of the longest of all would show nothing on a common scale. */
    private static final double OWN_SCALE_BELOW = 0.15;

    /**
     * What one panel shows.
     *
     * @param heading what its contents share; empty when there is one panel only
     * @param point the point
     * @param styles in order of declaration
     */
    record Part(String heading, String point, List<String> styles) {}

    private Multiples() {}

    /** The points that are shown: all, or the first, the last and some evenly spaced between. */
    static List<String> points(Sweep sweep, int most) {
        List<String> all = sweep.points();
        if (all.size() <= Math.max(ALL, most)) {
            return all;
        }
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            shown.add(all.get((int) Math.rint(i * (all.size() - 1.0) / (most - 1))));
        }
        return shown;
    }

    /** How many points panels of bars show: all when the bars of all are few enough, {@link #SOME} otherwise. */
    static int ofBars(Results results) {
        int points = results.sweep().points().size();
        return points <= 2 * SOME && points * results.styles().size() <= ALL_BARS ? points : SOME;
    }

    /** Whether panels with these longest bars differ too much for a common scale. */
    static boolean ownScales(Collection<Double> longest) {
        double most = Collections.max(longest);
        return longest.stream().anyMatch(each -> each > 0 && each < most * OWN_SCALE_BELOW);
    }

    /** One panel a point; when there are more styles than looks, one a point and style. */
    static List<Part> parts(Results results, int most, boolean manyStylesApart) {
        List<Part> parts = new ArrayList<>();
        boolean apart = manyStylesApart && results.styles().size() > Look.STYLES;
        for (String point : points(results.sweep(), most)) {
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

    /** "Shown are the first, the middle and the last of 24 points. ", or nothing when all are shown. */
    static String omitted(Sweep sweep, int most) {
        int shown = points(sweep, most).size();
        int all = sweep.points().size();
        if (shown == all) {
            return "";
        }
        return shown == FEW
                ? "Shown are the first, the middle and the last of " + all + " points. "
                : "Shown are " + shown + " of " + all + " points. ";
    }
}
