package dev.stowage.scenario.yaml;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody who mistyped a word probably meant. */
final class Suggestion {
    private static final int MOST_LISTED = 24;
    private static final int LONGEST_QUOTED = 60;
    private static final int LONGEST_WORD = 80;
    private static final int SHORTEST_PART = 3;

    private Suggestion() {}

    /** A question with the nearest known word, or the list of the known words. */
    static String among(String written, Collection<String> known, String these) {
        String nearest = nearest(written, known);
        if (nearest != null) {
            return "did you mean `" + nearest + "`?";
        }
        if (known.isEmpty()) {
            return "there are no " + these;
        }
        String more = known.size() > MOST_LISTED ? " and " + (known.size() - MOST_LISTED) + " more" : "";
        return "the " + these + " are " + quoted(known) + more;
    }

    /** The first words in back quotes, separated by commas. */
    static String quoted(Collection<String> words) {
        return words.stream()
                .limit(MOST_LISTED)
                .map(word -> "`" + clip(word) + "`")
                .collect(Collectors.joining(", "));
    }

    /** A text short enough to stand in a message, without control characters. */
    static String clip(String text) {
        String clipped = text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "...";
        return clipped.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
    }

    private static @Nullable String nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST_WORD) {
            return null;
        }
        String best = null;
        int least = Math.max(2, written.length() / 3) + 1;
        for (String word : known) {
            int distance = word.equalsIgnoreCase(written) ? 0 : distance(written, word);
            if (distance < least && distance < Math.max(written.length(), word.length())) {
                best = word;
                least = distance;
            }
        }
        return best == null ? containing(written, known) : best;
    }

    /** The one known word that holds what was written, as {@code start-up-ecdf} holds {@code ecdf}. */
    private static @Nullable String containing(String written, Collection<String> known) {
        List<String> holding = known.stream()
                .filter(word -> written.length() >= SHORTEST_PART && word.contains(written))
                .toList();
        return holding.size() == 1 ? holding.get(0) : null;
    }

    /** The edits (insert, delete, replace, swap neighbours) that turn one word into the other. */
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(int[][] cost, String from, String to, int i, int j) {
        int replace = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
