package dev.stowage.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expectation that can be checked: a statistic of a metric, a comparator, and a quantity or a multiple of another such term.
 *
 * <pre>
 * startup.ready.p95{style=container, image=cached} &lt; 1 s
 * memory.resident_per_app{style=vm} &gt; 2 * memory.resident_per_app{style=container}
 * </pre>
 *
 * <p>Labels say of which style and of which values of the axes a term speaks. What the left term leaves open is meant to hold for
 * all; the right term takes from the left one what it does not say itself.
 *
 * @param left what is expected to be small or large
 * @param comparator how they are compared
 * @param right what it is compared with
 */
public record Hypothesis(Term left, Comparator comparator, Side right) {
    private static final String NUMBER = "[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\\.[0-9]+";
    private static final Pattern COMPARATOR = Pattern.compile("<=|>=|<|>");
    private static final Pattern TERM = Pattern.compile("([a-z][a-z0-9._-]*)\\s*(?:\\{([^{}]*)\\})?");
    private static final Pattern STATISTIC = Pattern.compile("(.+)\\.(mean|sd|min|max|p[0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern MULTIPLE = Pattern.compile("(?:(" + NUMBER + ")\\s*\\*\\s*)?([a-z].*)");
    private static final Pattern AMOUNT = Pattern.compile("(-?(?:" + NUMBER + "))\\s*(.*)");
    private static final int LONGEST_QUOTED = 60;
    private static final String EXAMPLE = "`startup.ready.p95{style=container} < 1 s`";

    /**
     * A statistic of a metric.
     *
     * @param metric a metric of summary.csv
     * @param statistic a statistic of summary.csv
     * @param labels the value of {@code style} and of axes by their names
     */
    public record Term(String metric, String statistic, Map<String, String> labels) {
        public Term {
            labels = Checks.copy(labels);
        }
    }

    /** What a term is compared with. */
    public sealed interface Side permits Amount, Multiple {}

    /**
     * A quantity.
     *
     * @param number as it is written
     * @param unit behind it; may be empty
     */
    public record Amount(double number, String unit) implements Side {}

    /**
     * So many times another term.
     *
     * @param factor how many times
     * @param term of what
     */
    public record Multiple(double factor, Term term) implements Side {}

    /** How two values are compared. */
    public enum Comparator {
        /** Less. */
        LESS("<"),
        /** Less or equal. */
        AT_MOST("<="),
        /** More. */
        MORE(">"),
        /** More or equal. */
        AT_LEAST(">=");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /** As it is written. */
        public String sign() {
            return sign;
        }

        /** Whether the comparison holds when left less right is this difference. */
        public boolean holds(double difference) {
            return switch (this) {
                case LESS -> difference < 0;
                case AT_MOST -> difference <= 0;
                case MORE -> difference > 0;
                case AT_LEAST -> difference >= 0;
            };
        }
    }

    /**
     * Reads an expectation.
     *
     * @throws IllegalArgumentException when the text is none; the message says what is wrong, and after a semicolon the remedy
     */
    public static Hypothesis parse(String text) {
        Matcher sign = COMPARATOR.matcher(text);
        if (!sign.find()) {
            throw new IllegalArgumentException("there is no `<`, `<=`, `>` or `>=` in `" + clip(text)
                    + "`; write an expectation, such as " + EXAMPLE);
        }
        Comparator comparator = comparator(sign.group());
        return new Hypothesis(
                term(text.substring(0, sign.start()).strip(), "on the left "),
                comparator,
                side(text.substring(sign.end()).strip()));
    }

    /**
     * Reads one term alone, such as {@code startup.ready.p95{style=container}}.
     *
     * @throws IllegalArgumentException when the text is none; the message says what is wrong, and after a semicolon the remedy
     */
    public static Term term(String text) {
        return term(text, "");
    }

    private static Comparator comparator(String sign) {
        for (Comparator comparator : Comparator.values()) {
            if (comparator.sign().equals(sign)) {
                return comparator;
            }
        }
        throw new IllegalArgumentException("`" + sign + "` compares nothing; write `<`, `<=`, `>` or `>=`");
    }

    private static Side side(String text) {
        Matcher multiple = MULTIPLE.matcher(text);
        if (multiple.matches()) {
            double factor = multiple.group(1) == null ? 1 : Double.parseDouble(multiple.group(1));
            return new Multiple(factor, term(multiple.group(2), "on the right "));
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw new IllegalArgumentException(
                    "on the right there is neither a quantity nor a metric but `" + clip(text)
                            + "`; write a quantity, such as `1 s`, or a multiple of a metric, such as `2 * startup.ready{style=vm}`");
        }
        return new Amount(Double.parseDouble(amount.group(1)), amount.group(2).strip());
    }

    private static Term term(String text, String where) {
        Matcher term = TERM.matcher(text);
        if (!term.matches()) {
            throw new IllegalArgumentException(where + "there is no metric but `" + clip(text)
                    + "`; write a metric with its labels, such as `startup.ready.p95{style=container}`");
        }
        Matcher statistic = STATISTIC.matcher(term.group(1));
        boolean named = statistic.matches();
        return new Term(
                named ? statistic.group(1) : term.group(1), named ? statistic.group(2) : "mean", labels(term.group(2)));
    }

    private static Map<String, String> labels(@org.jspecify.annotations.Nullable String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (text == null || text.isBlank()) {
            return labels;
        }
        for (String label : text.split(",", -1)) {
            int equals = label.indexOf('=');
            String value = label.substring(equals + 1).strip();
            if (equals < 1 || value.isEmpty()) {
                throw new IllegalArgumentException("`" + clip(label.strip())
                        + "` is no label; write `style=NAME` or `AXIS=VALUE`, separated by commas");
            }
            if (labels.put(label.substring(0, equals).strip(), value) != null) {
                throw new IllegalArgumentException(
                        "the label `" + clip(label.substring(0, equals).strip()) + "` stands twice; keep one");
            }
        }
        return labels;
    }

    /** Short enough for a message, without control characters. */
    private static String clip(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        return line.length() <= LONGEST_QUOTED ? line : line.substring(0, LONGEST_QUOTED) + "...";
    }
}
