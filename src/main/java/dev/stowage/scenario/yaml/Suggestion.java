package dev.stowage.scenario.yaml;

import dev.stowage.scenario.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody who mistyped a word probably meant. */
final class Suggestion {
    private static final int MOST_LISTED = 24;
    private static final int FEW = 6;
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

    /** The same for names of which there are many: of the list only those that come near. */
    static String amongMany(String written, Collection<String> known, String these) {
        if (nearest(written, known) != null || known.size() <= FEW) {
            return among(written, known, these);
        }
        int dot = written.indexOf('.');
        List<String> family = known.stream()
                .filter(word -> dot > 0 && word.startsWith(written.substring(0, dot + 1)))
                .toList();
        List<String> shown = family.isEmpty()
                ? known.stream()
                        .sorted(Comparator.comparingInt(word -> EditDistance.between(clip(written), word)))
                        .limit(FEW)
                        .toList()
                : family;
        return "there are " + quoted(shown)
                + (shown.size() < known.size() ? " and " + (known.size() - shown.size()) + " more" : "")
                + " (`stowage catalog` lists those of the catalogue)";
    }

    /** Whether a word comes near one of those that are known. */
    static boolean isNear(String written, Collection<String> known) {
        return nearest(written, known) != null;
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
            int distance = word.equalsIgnoreCase(written) ? 0 : EditDistance.between(written, word);
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
}
