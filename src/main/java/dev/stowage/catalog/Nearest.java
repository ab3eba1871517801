package dev.stowage.catalog;

import dev.stowage.scenario.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant: a few edits away, or beginning alike. */
final class Nearest {
    private static final int MOST = 5;

    private Nearest() {}

    /** At most five names, the nearest first, ties in the order given. */
    static List<String> to(String written, Collection<String> names) {
        String wanted = written.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, wanted.length() / 3);
        return names.stream()
                .distinct()
                .filter(name -> EditDistance.between(wanted, name) <= allowed
                        || (wanted.length() > 1 && name.startsWith(wanted)))
                .sorted(Comparator.comparingInt(name -> EditDistance.between(wanted, name)))
                .limit(MOST)
                .toList();
    }
}
