package dev.stowage.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the quantities of one dimension are written: a plain decimal number, at most one space, a unit. */
final class Notation {
    private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?";
    private static final Pattern NUMBER_FIRST = Pattern.compile("(" + NUMBER + ")(.*)", Pattern.DOTALL);
    private static final Pattern EXPONENT = Pattern.compile("[eE]([+-]?)0*([0-9]*)$");

    /** Every double has an exponent of at most three digits; more are refused before they cost anything. */
    private static final int LONGEST_EXPONENT = 4;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_QUOTED = 60;

    /** Seventeen significant digits tell any two doubles apart, in every unit; the rest is a margin. */
    private static final int MOST_DIGITS = 20;

    private static final int LARGEST_PLAIN_EXPONENT = 15;
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    private final String noun;
    private final String example;
    private final List<Unit> units;
    private final Pattern pattern;

    Notation(String noun, String example, List<Unit> units) {
        this.noun = noun;
        this.example = example;
        this.units = List.copyOf(units);
        List<String> symbols = symbols();
        String unit = symbols.isEmpty() ? "" : " ?(?:" + String.join("|", symbols) + ")";
        this.pattern = Pattern.compile("^" + NUMBER + unit + "$");
    }

    List<String> symbols() {
        return units.stream()
                .map(Unit::symbol)
                .filter(symbol -> !symbol.isEmpty())
                .toList();
    }

    Pattern pattern() {
        return pattern;
    }

    double parse(String text) {
        Matcher matcher = NUMBER_FIRST.matcher(text);
        if (!matcher.matches()) {
            throw noNumber(text);
        }
        String rest = matcher.group(2);
        String symbol = rest.startsWith(" ") && !symbols().isEmpty() ? rest.substring(1) : rest;
        Unit unit = unit(symbol).orElseThrow(() -> wrongUnit(text, rest));
        return inRange(text, matcher.group(1), unit);
    }

    private Optional<Unit> unit(String symbol) {
        return units.stream().filter(unit -> unit.symbol().equals(symbol)).findFirst();
    }

    private double inRange(String text, String number, Unit unit) {
        if (number.length() > LONGEST_NUMBER) {
            throw new QuantityException(
                    quoted(text) + " has a number of " + number.length() + " characters", useUnits());
        }
        Matcher exponent = EXPONENT.matcher(number);
        boolean endless = exponent.find() && exponent.group(2).length() > LONGEST_EXPONENT;
        boolean zero = number.replaceAll("[eE].*", "").chars().noneMatch(digit -> digit > '0');
        if (zero) {
            return 0.0;
        }
        boolean tiny = endless && exponent.group(1).equals("-");
        double value = endless ? (tiny ? 0.0 : Double.POSITIVE_INFINITY) : unit.toBase(new BigDecimal(number));
        if (Double.isInfinite(value)) {
            throw new QuantityException(
                    quoted(text) + " is larger than any number that can be computed with", useUnits());
        }
        if (value <= 0) {
            throw new QuantityException(
                    quoted(text) + " is smaller than any number that can be computed with, yet not zero", useUnits());
        }
        return value;
    }

    private QuantityException noNumber(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return new QuantityException("an empty text is not " + noun, useUnits());
        }
        if (bare.startsWith("-")
                && NUMBER_FIRST.matcher(bare.substring(1).strip()).matches()) {
            return new QuantityException(
                    quoted(text) + " is negative", "write " + noun + " of zero or more, such as `" + example + "`");
        }
        String word = bare.toLowerCase(Locale.ROOT).replaceFirst("^[+-]?\\.?", "");
        if (word.startsWith("nan") || word.startsWith("inf")) {
            return new QuantityException(quoted(text) + " is not a finite number", useUnits());
        }
        if (!bare.equals(text) && NUMBER_FIRST.matcher(bare).matches()) {
            return new QuantityException(
                    quoted(text) + " begins with white space", "leave it out, as in `" + example + "`");
        }
        return new QuantityException(quoted(text) + " does not begin with a decimal number", useUnits());
    }

    private QuantityException wrongUnit(String text, String rest) {
        String symbol = rest.strip();
        if (symbol.isEmpty()) {
            boolean plain = symbols().isEmpty();
            return new QuantityException(
                    quoted(text) + (plain ? " ends with white space" : " has no unit"),
                    plain ? "leave it out, as in `" + example + "`" : useUnits());
        }
        if (",._'xX0123456789".indexOf(rest.charAt(0)) >= 0) {
            return new QuantityException(
                    quoted(text) + " does not begin with a plain decimal number",
                    "write digits with at most one decimal point and no separators, such as `" + example + "`");
        }
        if (symbols().isEmpty()) {
            return new QuantityException(
                    quoted(text) + " has something behind the number, which " + noun + " has not", useUnits());
        }
        if (unit(symbol).isPresent()) {
            return new QuantityException(
                    quoted(text) + " has white space other than one space before the unit",
                    "write it such as `" + example + "`");
        }
        return new QuantityException(
                quoted(text) + " has the unit " + quoted(symbol) + ", which is not " + noun, useUnits());
    }

    private String useUnits() {
        List<String> symbols = symbols();
        if (symbols.isEmpty()) {
            return "write a number without a unit, such as `" + example + "`";
        }
        String choice = symbols.size() == 1 ? "the unit " + symbols.get(0) : "one of " + String.join(", ", symbols);
        return "use " + choice + ", such as `" + example + "`";
    }

    private static String quoted(String text) {
        String clipped = text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "...";
        return clipped.chars()
                .mapToObj(c -> Character.isISOControl(c) ? " " : String.valueOf((char) c))
                .collect(Collectors.joining("", "`", "`"));
    }

    double checked(double value) {
        if (!Double.isFinite(value)) {
            throw notFinite(value);
        }
        if (value < 0) {
            throw new QuantityException(
                    value + " is negative", "give " + noun + " of zero or more, such as `" + example + "`");
        }
        return value + 0.0; // turns -0.0 into 0.0
    }

    String print(double value) {
        return print(value, Notation::shortest);
    }

    String print(double value, int significantDigits) {
        if (significantDigits < 1) {
            throw new IllegalArgumentException("significant digits must be one or more, not " + significantDigits);
        }
        MathContext context = new MathContext(significantDigits, RoundingMode.HALF_EVEN);
        return print(value, (candidate, magnitude, most) -> candidate.number().round(context));
    }

    /** A value as a number of a unit, to sixty digits. */
    private record Candidate(Unit unit, BigDecimal number) {}

    /** The number to print; null if it needs more than so many digits. */
    private interface Digits {
        @Nullable BigDecimal of(Candidate candidate, double magnitude, int most);
    }

    private String print(double value, Digits digits) {
        if (!Double.isFinite(value)) {
            throw notFinite(value);
        }
        double magnitude = Math.abs(value);
        if (magnitude == 0) {
            return withUnit("0", base());
        }
        List<Candidate> candidates = units.stream()
                .filter(Unit::printed)
                .map(unit -> new Candidate(unit, unit.fromBase(magnitude)))
                .sorted(Comparator.comparingInt(candidate -> unhandiness(candidate.number())))
                .toList();
        String best = "";
        int lowest = Integer.MAX_VALUE;
        for (Candidate candidate : candidates) {
            BigDecimal number = digits.of(candidate, magnitude, lowest - 1 - unhandiness(candidate.number()));
            if (number == null) {
                continue;
            }
            String text = text(number);
            int score = text.length() + unhandiness(number);
            if (score < lowest) {
                best = withUnit(text, candidate.unit());
                lowest = score;
            }
        }
        return (value < 0 ? "-" : "") + best;
    }

    private Unit base() {
        return units.stream()
                .filter(unit -> unit.toBase(BigDecimal.ONE) == 1.0)
                .findFirst()
                .orElse(units.get(0));
    }

    /** How many characters shorter a number must be to win although it does not lie between 1 and 1,000. */
    private static int unhandiness(BigDecimal number) {
        int exponent = exponent(number);
        return exponent >= 0 && exponent < 3 ? 0 : 2 + Math.abs(exponent) / 3;
    }

    private static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    /** The decimal with the fewest digits that reads back as the same double. */
    private static @Nullable BigDecimal shortest(Candidate candidate, double magnitude, int most) {
        for (int digits = 1; digits <= StrictMath.min(most, MOST_DIGITS); digits++) {
            BigDecimal rounded = candidate.number().round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (Double.compare(candidate.unit().toBase(rounded), magnitude) == 0) {
                return rounded;
            }
        }
        return null;
    }

    private static String text(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        int exponent = exponent(bare);
        if (exponent <= LARGEST_PLAIN_EXPONENT && exponent >= SMALLEST_PLAIN_EXPONENT) {
            return bare.toPlainString();
        }
        String digits = bare.unscaledValue().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + exponent;
    }

    private String withUnit(String number, Unit unit) {
        if (unit.symbol().isEmpty()) {
            return number;
        }
        // "1 core", not "1 cores", where the singular is a unit too
        String singular = unit.symbol().replaceFirst("s$", "");
        boolean one = number.equals("1") && unit(singular).isPresent();
        return number + " " + (one ? singular : unit.symbol());
    }

    private QuantityException notFinite(double value) {
        return new QuantityException(value + " is not a finite number", "give " + noun + " such as `" + example + "`");
    }
}
