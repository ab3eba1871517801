package dev.stowage.results;

import dev.stowage.units.Dimension;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A condition or the name of a point, taken apart: {@code 128 MB guests, present=100;at-once=10}.
 *
 * @param said what stands before the axes; may be empty
 * @param axes the value of each axis as it is written, in order
 */
public record Condition(String said, Map<String, String> axes) {
    private static final java.util.regex.Pattern AXES =
            java.util.regex.Pattern.compile("(?:(.*), )?([^=;,]+=[^=;]*(?:;[^=;]+=[^=;]*)*)");

    /** Copies the axes. */
    public Condition {
        axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
    }

    /** Takes a text apart; one without an axis is all said. */
    public static Condition of(String text) {
        var match = AXES.matcher(text);
        if (!match.matches()) {
            return new Condition(text, Map.of());
        }
        Map<String, String> axes = new LinkedHashMap<>();
        for (String axis : match.group(2).split(";", -1)) {
            axes.put(axis.substring(0, axis.indexOf('=')), axis.substring(axis.indexOf('=') + 1));
        }
        return new Condition(match.group(1) == null ? "" : match.group(1), axes);
    }

    /**
     * The axis on which these conditions can be drawn: the one with the most different values, two at least, all of them numbers; the
     * first of several.
     */
    public static Optional<String> numericAxis(Collection<Condition> conditions) {
        Optional<String> best = Optional.empty();
        int most = 1;
        for (String axis : conditions.stream()
                .flatMap(condition -> condition.axes.keySet().stream())
                .distinct()
                .toList()) {
            TreeSet<Double> numbers = new TreeSet<>();
            conditions.forEach(condition -> numbers.add(condition.number(axis)));
            if (numbers.size() > most && !numbers.last().isNaN()) {
                most = numbers.size();
                best = Optional.of(axis);
            }
        }
        return best;
    }

    /** The value on an axis as a number, a quantity in its base unit; NaN when it is none. */
    public double number(String axis) {
        String value = axes.getOrDefault(axis, "");
        for (Dimension dimension : Dimension.values()) {
            if (dimension.matches(value)) {
                return dimension.parse(value);
            }
        }
        return Double.NaN;
    }

    /** What is said and the settings of the other axes, in words; may be empty. */
    public String besides(String axis) {
        StringBuilder words = new StringBuilder(said);
        axes.forEach((name, value) -> {
            if (!name.equals(axis)) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(' ')
                        .append(value);
            }
        });
        return words.toString();
    }
}
