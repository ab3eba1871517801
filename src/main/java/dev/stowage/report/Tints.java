package dev.stowage.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts as tints of one hue, from white for none to dark for the most, in a few steps. */
final class Tints {
    private static final int STEPS = 5;
    private static final Color LIGHT = new Color(0xCFE3F3);
    private static final Color DARK = new Color(0x08306B);

    private final int most;
    private final int steps;

    Tints(int most) {
        this.most = Math.max(1, most);
        steps = Math.min(STEPS, this.most);
    }

    /** The tint of a count. */
    Color of(int count) {
        return count == 0 ? Color.WHITE : tint(step(count));
    }

    private int step(int count) {
        return Math.min(steps - 1, (count - 1) * steps / most);
    }

    private Color tint(int step) {
        double share = steps == 1 ? 1 : step / (steps - 1.0);
        return new Color(
                mix(LIGHT.getRed(), DARK.getRed(), share),
                mix(LIGHT.getGreen(), DARK.getGreen(), share),
                mix(LIGHT.getBlue(), DARK.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.rint(from + share * (to - from));
    }

    /** What each tint says. */
    Map<String, Look> key() {
        Map<String, Look> key = new LinkedHashMap<>();
        key.put("no app", look(Color.WHITE));
        for (int step = 0, from = 1; step < steps; step++) {
            int to = from;
            while (to < most && step(to + 1) == step) {
                to++;
            }
            key.put((from == to ? from : from + " to " + to) + (to == 1 ? " app" : " apps"), look(tint(step)));
            from = to + 1;
        }
        return key;
    }

    private static Look look(Color colour) {
        return new Look(colour, new BasicStroke(1f), Look.free().marker(), Hatch.NONE);
    }
}
