package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Condition.Mistake;
import dev.stowage.units.Dimension;
import dev.stowage.units.QuantityException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a condition, from which words, numbers and signs are taken one after the other. */
final class ConditionText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final String text;
    private final Collection<String> axes;
    private int at;

    /**
     * A text before its first word.
     *
     * @param axes the names of axes, a name that another one begins with behind that one
     */
    ConditionText(String text, Collection<String> axes) {
        this.text = text;
        this.axes = axes;
    }

    /** A number in the base unit of its kind. */
    record Measured(Dimension dimension, double value) {}

    /** What has not been taken yet. */
    String rest() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(at);
    }

    /** Takes the sign or word if it stands here and is no axis. */
    boolean takes(String symbol) {
        boolean here = begins(rest(), symbol) && !axes.contains(symbol);
        at += here ? symbol.length() : 0;
        return here;
    }

    @Nullable String takes(Pattern pattern) {
        Matcher matcher = pattern.matcher(rest());
        if (!matcher.lookingAt()) {
            return null;
        }
        at += matcher.end();
        return matcher.group();
    }

    /** Takes the name of an axis. */
    @Nullable String takesAxis() {
        for (String axis : axes) {
            if (begins(rest(), axis)) {
                at += axis.length();
                return axis;
            }
        }
        return null;
    }

    /** Takes a word, or any text in quotes. */
    @Nullable String takesWord() {
        String rest = rest();
        if (!rest.startsWith("'") && !rest.startsWith("\"")) {
            return takes(WORD);
        }
        int end = rest.indexOf(rest.charAt(0), 1);
        if (end < 0) {
            throw new Mistake("a quote is not closed", "close it");
        }
        at += end + 1;
        return rest.substring(1, end);
    }

    /** Takes a number with the longest unit that follows it. */
    @Nullable Measured takesQuantity() {
        String rest = rest();
        Matcher number = NUMBER.matcher(rest);
        if (!number.lookingAt()) {
            return null;
        }
        Dimension found = Dimension.COUNT;
        int until = number.end();
        for (Dimension dimension : Dimension.values()) {
            for (String unit : dimension.units()) {
                for (String written : List.of(unit, " " + unit)) {
                    int to = number.end() + written.length();
                    if (to > until && begins(rest.substring(number.end()), written)) {
                        found = dimension;
                        until = to;
                    }
                }
            }
        }
        at += until;
        try {
            return new Measured(found, found.parse(rest.substring(0, until)));
        } catch (QuantityException e) {
            throw new Mistake(String.valueOf(e.getMessage()), e.remedy());
        }
    }

    /** Whether a text begins with a word that ends there. */
    private static boolean begins(String rest, String word) {
        return rest.startsWith(word)
                && (rest.length() == word.length()
                        || !Character.isLetterOrDigit(word.charAt(word.length() - 1))
                        || !isOfWord(rest.charAt(word.length())));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
}
