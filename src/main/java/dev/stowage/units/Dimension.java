package dev.stowage.units;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The kinds of quantity, one constant a type, each with its units, its base unit and its way of reading and printing. */
public enum Dimension {
    /** Bytes; decimal (kB) and binary (KiB) multiples. */
    SIZE(
            Bytes.class,
            "a size",
            "B",
            "512 MiB",
            Unit.of("B", "1"),
            Unit.of("kB", "1e3"),
            Unit.of("MB", "1e6"),
            Unit.of("GB", "1e9"),
            Unit.of("TB", "1e12"),
            Unit.of("KiB", Multiples.KIB),
            Unit.of("MiB", Multiples.MIB),
            Unit.of("GiB", Multiples.GIB),
            Unit.of("TiB", Multiples.TIB)),
    /** Bytes per second; bits per second are an eighth. */
    BYTE_RATE(
            ByteRate.class,
            "a data rate",
            "B/s",
            "10 Gbit/s",
            Unit.of("bit/s", "0.125"),
            Unit.of("kbit/s", "125"),
            Unit.of("Mbit/s", "125e3"),
            Unit.of("Gbit/s", "125e6"),
            Unit.of("B/s", "1"),
            Unit.of("kB/s", "1e3"),
            Unit.of("MB/s", "1e6"),
            Unit.of("GB/s", "1e9"),
            Unit.of("KiB/s", Multiples.KIB),
            Unit.of("MiB/s", Multiples.MIB),
            Unit.of("GiB/s", Multiples.GIB)),
    /** Seconds; a day has 86,400 of them. */
    DURATION(
            Seconds.class,
            "a duration",
            "s",
            "250 ms",
            Unit.of("ns", "1e-9"),
            Unit.of("us", "1e-6"),
            Unit.of("ms", "1e-3"),
            Unit.of("s", "1"),
            Unit.of("min", "60"),
            Unit.of("h", "3600"),
            Unit.of("d", "86400")),
    /** Hardware threads of the reference speed. */
    CORES(
            Cores.class,
            "a number of cores",
            "cores",
            "0.25 cores",
            Unit.of("cores", "1"),
            Unit.of("core", "1").onlyRead(),
            Unit.of("millicores", "1e-3").onlyRead()),
    /** Work of a processor: what one core of the reference speed does in a second. */
    WORK(
            CoreSeconds.class,
            "an amount of work",
            "core-s",
            "0.12 core-seconds",
            Unit.of("core-seconds", "1"),
            Unit.of("core-second", "1").onlyRead(),
            Unit.of("core-ms", "1e-3").onlyRead()),
    /** Work for every byte, as unpacking an image needs it. */
    WORK_PER_BYTE(
            CoreSecondsPerByte.class,
            "an amount of work per size",
            "core-s/B",
            "4 core-seconds/GiB",
            Unit.of("core-seconds/B", "1"),
            Unit.per("core-seconds/kB", "1e3"),
            Unit.per("core-seconds/MB", "1e6"),
            Unit.per("core-seconds/GB", "1e9"),
            Unit.per("core-seconds/KiB", Multiples.KIB),
            Unit.per("core-seconds/MiB", Multiples.MIB),
            Unit.per("core-seconds/GiB", Multiples.GIB),
            Unit.per("core-ms/MiB", "1048576000")),
    /** How often something happens, per second. */
    FREQUENCY(
            Frequency.class,
            "a frequency",
            "/s",
            "20 /s",
            Unit.of("/s", "1"),
            Unit.per("/min", "60"),
            Unit.per("/h", "3600"),
            Unit.per("/d", "86400")),
    /** A fraction of a whole, written in per cent; it may exceed the whole. */
    SHARE(Share.class, "a share", "fraction", "25 %", Unit.of("%", "0.01")),
    /** US dollars for an hour. */
    PRICE_PER_HOUR(UsdPerHour.class, "a price per hour", "USD/h", "0.0416 USD/h", Unit.of("USD/h", "1")),
    /** US dollars for holding 10^9 bytes for a month of 730 hours. */
    PRICE_PER_GB_MONTH(
            UsdPerGbMonth.class,
            "a price per GB and month",
            "USD/GB-month",
            "0.08 USD/GB-month",
            Unit.of("USD/GB-month", "1")),
    /** US dollars for one vCPU for an hour. */
    PRICE_PER_VCPU_HOUR(
            UsdPerVcpuHour.class,
            "a price per vCPU and hour",
            "USD/vCPU-h",
            "0.05 USD/vCPU-h",
            Unit.of("USD/vCPU-h", "1")),
    /** US dollars for one GB of memory for an hour. */
    PRICE_PER_GB_HOUR(
            UsdPerGbHour.class, "a price per GB and hour", "USD/GB-h", "0.004445 USD/GB-h", Unit.of("USD/GB-h", "1")),
    /** Input and output operations per second of a volume. */
    IOPS(Iops.class, "a rate of disk operations", "IOPS", "3000 IOPS", Unit.of("IOPS", "1")),
    /** A plain number without a unit. */
    COUNT(Count.class, "a plain number", "1", "2.5", Unit.of("", "1"));

    private final Class<? extends Quantity> type;
    private final String noun;
    private final String baseUnit;
    private final String example;

    @SuppressWarnings(
            "ImmutableEnumChecker") // Notation holds a copied list of records and a Pattern, none of which changes
    private final Notation notation;

    Dimension(Class<? extends Quantity> type, String noun, String baseUnit, String example, Unit... units) {
        this.type = type;
        this.noun = noun;
        this.baseUnit = baseUnit;
        this.example = example;
        this.notation = new Notation(noun, example, List.of(units));
    }

    /** The record that holds quantities of this kind. */
    public Class<? extends Quantity> type() {
        return type;
    }

    /**
     * The dimension of a record of this package.
     *
     * @throws IllegalArgumentException when the class holds no quantity
     */
    public static Dimension of(Class<?> type) {
        for (Dimension dimension : values()) {
            if (dimension.type.equals(type)) {
                return dimension;
            }
        }
        throw new IllegalArgumentException(type.getName() + " holds no quantity");
    }

    /** The kind of quantity that a text writes, a plain number included; empty when it is none. */
    public static Optional<Dimension> ofText(String text) {
        for (Dimension dimension : values()) {
            if (dimension.matches(text)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }

    /**
     * How many of a base unit, as tables of results label it, make one of another unit: 0.001 for {@code ms} of {@code s}. A base unit
     * that is that of no dimension, such as {@code apps}, is its only unit.
     *
     * @return the factor, or nothing when the one cannot be said in the other
     */
    public static OptionalDouble factor(String unit, String baseUnit) {
        if (unit.equals(baseUnit)) {
            return OptionalDouble.of(1);
        }
        for (Dimension dimension : values()) {
            String one = "1 " + unit;
            if (dimension.baseUnit.equals(baseUnit) && dimension.matches(one)) {
                return OptionalDouble.of(dimension.parse(one));
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * Reads a decimal number and a unit with at most one space between them, and returns the nearest double in base units.
     *
     * @throws QuantityException when the text is anything else, negative, or beyond what a double holds
     */
    public double parse(String text) {
        return notation.parse(text);
    }

    /**
     * Prints a value in base units with the unit that makes it shortest, so that {@link #parse} returns exactly the same
     * double; a negative value (a difference) is printed with a sign, which {@code parse} refuses.
     *
     * @throws QuantityException when the value is not finite
     */
    public String print(double value) {
        return notation.print(value);
    }

    /**
     * Prints a value in base units rounded (half even) to a number of significant digits, for people; the text need not
     * parse back to the same double.
     *
     * @throws QuantityException when the value is not finite
     * @throws IllegalArgumentException when fewer than one digit is asked for
     */
    public String print(double value, int significantDigits) {
        return notation.print(value, significantDigits);
    }

    /** The symbols that may stand behind the number, in the order in which they are explained; empty for a plain number. */
    public List<String> units() {
        return notation.symbols();
    }

    /**
     * An anchored regular expression, in the common part of Java's and ECMA 262's syntax, that matches the texts which
     * {@link #parse} reads (those beyond the range of a double aside).
     */
    public String pattern() {
        return notation.pattern().pattern();
    }

    /** Whether the text has the form of such a quantity. */
    public boolean matches(String text) {
        Pattern pattern = notation.pattern();
        return pattern.matcher(text).matches();
    }

    /** A text that parses, for explanations. */
    public String example() {
        return example;
    }

    /** The short label of the base unit in tables of results, such as {@code s} or {@code B/s}. */
    public String baseUnit() {
        return baseUnit;
    }

    /** What a person calls such a quantity, with its article, such as {@code a size}. */
    public String noun() {
        return noun;
    }

    /** The value itself (zero without a sign) if it may stand in a quantity of this kind, otherwise an exception. */
    double checked(double value) {
        return notation.checked(value);
    }

    /** Powers of 1,024 in bytes. */
    private static final class Multiples {
        static final String KIB = "1024";
        static final String MIB = "1048576";
        static final String GIB = "1073741824";
        static final String TIB = "1099511627776";

        private Multiples() {}
    }
}
