package dev.stowage.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of a number as in assumptions.csv, or a pattern that stands for several such names: {@code *} is any text without a dot,
 * {@code {a,b}} is one of the texts between commas, which may have stars and dots. Braces do not nest; one without its other is itself.
 *
 * @param text as it is written
 * @param pattern what it stands for
 */
record NamePattern(String text, Pattern pattern) {
    private static final Pattern SPECIAL = Pattern.compile("\\*|\\{([^{}]*)\\}");

    /** Reads a name or a pattern. */
    static NamePattern of(String text) {
        return new NamePattern(text, Pattern.compile(regex(text)));
    }

    private static String regex(String text) {
        StringBuilder regex = new StringBuilder();
        Matcher special = SPECIAL.matcher(text);
        int end = 0;
        while (special.find()) {
            regex.append(Pattern.quote(text.substring(end, special.start()))).append(regexOf(special));
            end = special.end();
        }
        return regex.append(Pattern.quote(text.substring(end))).toString();
    }

    private static String regexOf(Matcher special) {
        String alternatives = special.group(1);
        if (alternatives == null) {
            return "[^.]*";
        }
        StringBuilder regex = new StringBuilder("(?:");
        for (String alternative : alternatives.split(",", -1)) {
            regex.append(regex.length() == 3 ? "" : "|").append(regex(alternative));
        }
        return regex.append(')').toString();
    }

    /** Whether it stands for this name. */
    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
