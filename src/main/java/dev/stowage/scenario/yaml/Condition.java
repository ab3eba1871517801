package dev.stowage.scenario.yaml;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the points of a sweep must meet, such as {@code memory * apps <= 64 GiB}: an expression over the axes by their names. Numbers
 * are compared with a relative tolerance of 10^-9, so that a sum that is equal on paper is equal.
 */
final class Condition {
    private static final double TOLERANCE = 1e-9;

    private Condition() {}

    /** What an expression yields at a point, given the label of its value on each axis. */
    sealed interface Value {
        /** What a person calls it. */
        String noun();
    }

    /** A quantity in base units. */
    record Amount(Dimensions dimensions, Formula at) implements Value {
        @Override
        public String noun() {
            return dimensions.noun();
        }
    }

    /** A number at a point. */
    interface Formula {
        double at(Map<String, String> labels);
    }

    /** The name of a value: of an axis whose values are not numbers, or written. */
    record Label(@Nullable String axis, String written) implements Value {
        @Override
        public String noun() {
            return axis == null ? "the word `" + Suggestion.clip(written) + "`" : "the name of a value";
        }

        String at(Map<String, String> labels) {
            return axis == null ? written : labels.getOrDefault(axis, "");
        }
    }

    /** True or false. */
    record Truth(Predicate<Map<String, String>> at) implements Value {
        @Override
        public String noun() {
            return "a condition";
        }
    }

    /** Whether two numbers are in this relation. */
    static boolean compare(String operator, double left, double right) {
        boolean equal = Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
        return switch (operator) {
            case "=" -> equal;
            case "!=" -> !equal;
            case "<=" -> equal || left < right;
            case ">=" -> equal || left > right;
            case "<" -> !equal && left < right;
            default -> !equal && left > right;
        };
    }

    /** What is wrong with the text. */
    static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final String what;
        final String remedy;

        Mistake(String what, String remedy) {
            super(what, null, false, false);
            this.what = what;
            this.remedy = remedy;
        }
    }
}
