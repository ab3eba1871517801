package dev.stowage.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How far a word is from another: insertions, deletions, replacements and swaps of neighbours that turn one into the other (optimal
 * string alignment; Damerau 1964).
 */
public final class EditDistance {
    private EditDistance() {}

    /** The number of edits; 0 for equal texts. */
    public static int between(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    /** The one of some words that was probably meant: the nearest of those in which at most a third of the letters, or two, differ. */
    public static Optional<String> nearest(String written, Collection<String> words) {
        int most = Math.max(2, written.length() / 3);
        return words.stream()
                .filter(word -> between(written, word) <= most)
                .min(Comparator.comparingInt(word -> between(written, word)));
    }

    private static int step(int[][] cost, String from, String to, int i, int j) {
        int replace = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
