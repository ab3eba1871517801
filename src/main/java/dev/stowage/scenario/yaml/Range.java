package dev.stowage.scenario.yaml;

import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Scalar;
import dev.stowage.units.Dimension;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of an axis that are given by their ends, both included where they are met: {@code by} a step, {@code times} a factor, or
 * a number of values at equal differences ({@code linear}) or ratios ({@code log}).
 *
 * <p>Steps are decimal, so that no end is lost to rounding. Values between the ends that need more than six digits are rounded to
 * four, those of whole numbers to whole numbers, and sizes to a whole number, of fifty or more, of a unit; values that then are equal
 * are taken once.
 */
final class Range {
    static final String FROM = "from";
    static final String TO = "to";
    static final String BY = "by";

    /** The ways from one end to the other, with what is said of each. */
    static final Map<String, String> WAYS = new java.util.TreeMap<>(Map.of(
            BY,
            "The difference of one value to the next.",
            "times",
            "The ratio of one value to the one before.",
            "linear",
            "How many values, at equal differences.",
            "log",
            "How many values, at equal ratios."));

    private static final MathContext EXACT = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final MathContext OF_DOUBLE = new MathContext(13, RoundingMode.HALF_EVEN);
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private final Mapping written;
    private final @Nullable Shape place;
    private final Problems problems;
    private final Scalars scalars;

    /** A range as it is written, for a place of this shape; null where the place is not known. */
    Range(Mapping written, @Nullable Shape place, Problems problems) {
        this.written = written;
        this.place = place;
        this.problems = problems;
        this.scalars = new Scalars(problems);
    }

    /** A value in its base unit, and whether it is to be written as it is. */
    private record Grown(BigDecimal value, boolean exact) {}

    /** The values as they would be written one by one; none after a problem has been added. */
    List<Node> values() {
        List<String> keys = new ArrayList<>(List.of(FROM, TO));
        keys.addAll(WAYS.keySet());
        boolean known = !scalars.refuseUnknown(written, keys);
        Dimension dimension = dimension();
        BigDecimal from = dimension == null ? null : end(FROM, dimension);
        BigDecimal to = dimension == null ? null : end(TO, dimension);
        List<String> ways =
                WAYS.keySet().stream().filter(written.members()::containsKey).toList();
        if (!known) {
            return List.of();
        }
        if (ways.size() != 1) {
            problems.add(
                    written.place(),
                    ways.isEmpty() ? "the range does not say how it goes on" : "the range goes on in two ways",
                    "write one of `by: STEP`, `times: FACTOR`, `linear: NUMBER` and `log: NUMBER`");
            return List.of();
        }
        if (dimension == null || from == null || to == null) {
            return List.of();
        }
        if (from.compareTo(to) > 0) {
            problems.add(written.value(TO).place(), "the range ends before it begins", "exchange `from` and `to`");
            return List.of();
        }
        String way = ways.get(0);
        List<Grown> grown =
                switch (way) {
                    case BY -> steps(from, to, dimension);
                    case "times" -> factors(from, to);
                    default -> several(way, from, to);
                };
        RangeText text = new RangeText(dimension, textOf(FROM), textOf(TO), isWhole());
        return grown.stream()
                .map(value -> text.of(value.value(), value.exact()))
                .distinct()
                .map(value -> (Node)
                        new Scalar(written.place(), dimension == Dimension.COUNT ? Kind.NUMBER : Kind.TEXT, value))
                .toList();
    }

    private String textOf(String key) {
        return ((Scalar) written.value(key)).text();
    }

    private boolean isWhole() {
        return place instanceof Shape.Whole;
    }

    /** The kind of the values: that of the place, or else that of what is written. */
    private @Nullable Dimension dimension() {
        Node first = written.get(FROM);
        if (first == null || written.get(TO) == null) {
            String missing = first == null ? FROM : TO;
            problems.add(written.place(), "the range has no `" + missing + "`", "write `{from: 1, to: 100, by: 1}`");
            return null;
        }
        if (place instanceof Shape.Amount amount) {
            return amount.dimension();
        } else if (place instanceof Shape.Figure figure) {
            return figure.dimension();
        } else if (place instanceof Shape.Whole || place instanceof Shape.Real) {
            return Dimension.COUNT;
        }
        Optional<Dimension> found =
                first instanceof Scalar scalar ? Dimension.ofText(scalar.text()) : Optional.<Dimension>empty();
        if (found.isEmpty()) {
            scalars.wrong(first, "write a number, with its unit if it has one");
        }
        return found.orElse(null);
    }

    private @Nullable BigDecimal end(String key, Dimension dimension) {
        Node node = written.value(key);
        Double value = scalars.amount(
                node, dimension, "write " + dimension.noun() + ", such as `" + dimension.example() + "`");
        if (value == null) {
            return null;
        }
        BigDecimal decimal = BigDecimal.valueOf(value);
        if (isWhole() && decimal.stripTrailingZeros().scale() > 0) {
            scalars.wrong(node, "write a whole number");
            return null;
        }
        return decimal;
    }

    private List<Grown> steps(BigDecimal from, BigDecimal to, Dimension dimension) {
        BigDecimal step = end(BY, dimension);
        if (step == null || refuse(step.signum() == 0, BY, "a step of nothing leads nowhere", "write a larger one")) {
            return List.of();
        }
        BigDecimal steps = to.subtract(from).divide(step, EXACT).add(TOLERANCE).setScale(0, RoundingMode.FLOOR);
        if (tooMany(steps.add(BigDecimal.ONE), BY, "write a larger step")) {
            return List.of();
        }
        List<Grown> grown = new ArrayList<>();
        for (int i = 0; i <= steps.intValueExact(); i++) {
            grown.add(new Grown(from.add(step.multiply(BigDecimal.valueOf(i))), true));
        }
        return grown;
    }

    private List<Grown> factors(BigDecimal from, BigDecimal to) {
        Double factor = scalars.real(written.value("times"), 0);
        if (factor == null
                || refuse(factor <= 1, "times", "the factor does not make anything larger", "write one above 1")
                || startsAtNothing(from, "times")) {
            return List.of();
        }
        BigDecimal most = to.multiply(BigDecimal.ONE.add(TOLERANCE));
        List<Grown> grown = new ArrayList<>();
        for (BigDecimal v = from; v.compareTo(most) <= 0; v = v.multiply(BigDecimal.valueOf(factor), EXACT)) {
            grown.add(new Grown(v, grown.isEmpty()));
            if (tooMany(BigDecimal.valueOf(grown.size()), "times", "write a larger factor")) {
                return List.of();
            }
        }
        return grown;
    }

    private List<Grown> several(String way, BigDecimal from, BigDecimal to) {
        Long number = scalars.whole(written.value(way), new Shape.Whole(2, Integer.MAX_VALUE, false));
        boolean log = way.equals("log");
        if (number == null
                || tooMany(BigDecimal.valueOf(number), way, "ask for fewer")
                || (log && startsAtNothing(from, way))) {
            return List.of();
        }
        List<Grown> grown = new ArrayList<>();
        BigDecimal last = BigDecimal.valueOf(number - 1);
        double ratio = log ? to.doubleValue() / from.doubleValue() : 0;
        for (int i = 0; i < number; i++) {
            BigDecimal share = BigDecimal.valueOf(i);
            BigDecimal between = log
                    ? BigDecimal.valueOf(from.doubleValue() * StrictMath.pow(ratio, share.doubleValue() / (number - 1)))
                            .round(OF_DOUBLE)
                    : from.add(to.subtract(from).multiply(share).divide(last, EXACT));
            boolean isEnd = i == 0 || i == number - 1;
            grown.add(new Grown(i == 0 ? from : i == number - 1 ? to : between, isEnd));
        }
        return grown;
    }

    private boolean startsAtNothing(BigDecimal from, String way) {
        return refuse(
                from.signum() == 0,
                FROM,
                "`" + way + "` cannot start from 0",
                "start above 0, or use `by` or `linear`");
    }

    private boolean tooMany(BigDecimal values, String key, String remedy) {
        return refuse(
                values.compareTo(BigDecimal.valueOf(Sweep.MOST_POINTS)) > 0,
                key,
                String.format(Locale.ROOT, "the range has more than %,d values", Sweep.MOST_POINTS),
                remedy);
    }

    private boolean refuse(boolean wrong, String key, String what, String remedy) {
        if (wrong) {
            problems.add(written.value(key).place(), what, remedy);
        }
        return wrong;
    }
}
