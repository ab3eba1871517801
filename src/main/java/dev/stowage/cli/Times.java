package dev.stowage.cli;

import java.util.Locale;

/** Times of waiting as a person says them. */
final class Times {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private Times() {}

    /** "0.4 s", "12 s", "3 min", "2 h 05 min". */
    static String words(double seconds) {
        if (seconds < 1) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (Math.rint(seconds) < 2 * MINUTE) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        long minutes = Math.round(seconds / MINUTE);
        return minutes < 2 * HOUR / MINUTE
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }
}
