package dev.stowage.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Damaged copies of the shipped scenarios. Each is a pure function of its number. */
final class Mutants {
    private static final long SEED = 20_260_601;
    private static final List<String> UNITS =
            List.of("ms", "s", "MiB", "GB", "cores", "core-seconds", "Gbit/s", "USD/h", "%", "parsecs");
    private static final String[] OTHER_TYPES = {"true", "{}", "[[]]", "\"\"", "soon", "~"};
    private static final String[] BROKEN_ENDS = {
        "key: [unclosed\n", "key: \"unclosed\n", "}\n", "\tkey: 1\n", "- item\n", "a: b: c\n"
    };

    private final List<ScenarioMap> scenarios;

    /** What was done to a copy, and whether it must be rejected whatever the place. */
    enum Damage {
        MISSPELT_KEY(true),
        DROPPED_KEY(false),
        DOUBLED_KEY(true),
        UNIT_REMOVED(true),
        WRONG_UNIT(true),
        NUMBER_TO_TEXT(true),
        OTHER_TYPE(true),
        TRUNCATED(false),
        FLIPPED_BYTES(false),
        BROKEN_SYNTAX(true);

        final boolean mustBeRejected;

        Damage(boolean mustBeRejected) {
            this.mustBeRejected = mustBeRejected;
        }
    }

    /**
     * A damaged copy.
     *
     * @param name of its file: number, damage, scenario
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mutant(String name, Damage damage, byte[] bytes) {}

    Mutants() {
        scenarios = Shipped.names().stream()
                .map(name -> new ScenarioMap(name, Shipped.text(name)))
                .toList();
    }

    /** The mutants from 0 to {@code count}. */
    List<Mutant> first(int count) {
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mutants.add(mutant(i));
        }
        return mutants;
    }

    private Mutant mutant(int number) {
        Random random = new Random(SEED + 7919L * number);
        Damage damage = Damage.values()[number % Damage.values().length];
        ScenarioMap scenario = scenarios.get(random.nextInt(scenarios.size()));
        String name = "%04d-%s-%s".formatted(number, damage.name().toLowerCase(java.util.Locale.ROOT), scenario.name());
        byte[] bytes = damage == Damage.FLIPPED_BYTES
                ? flipped(scenario.text(), random)
                : text(damage, scenario, random).getBytes(StandardCharsets.UTF_8);
        return new Mutant(name, damage, bytes);
    }

    private static String text(Damage damage, ScenarioMap scenario, Random random) {
        return switch (damage) {
            case MISSPELT_KEY -> misspelt(scenario, pick(scenario.languageKeys(), random), random);
            case DROPPED_KEY -> scenario.without(pick(scenario.keys(), random));
            case DOUBLED_KEY -> scenario.doubled(pick(scenario.keys(), random));
            case UNIT_REMOVED -> {
                ScenarioMap.Piece quantity = pick(scenario.quantities(), random);
                yield scenario.replaced(quantity, quantity.text().split(" ", 2)[0]);
            }
            case WRONG_UNIT -> wrongUnit(scenario, pick(scenario.quantities(), random), random);
            case NUMBER_TO_TEXT -> {
                ScenarioMap.Piece number = pick(scenario.numbers(), random);
                yield scenario.replaced(number, random.nextBoolean() ? "\"" + number.text() + "\"" : "twelve");
            }
            case OTHER_TYPE -> {
                ScenarioMap.Piece piece =
                        pick(random.nextBoolean() ? scenario.numbers() : scenario.quantities(), random);
                yield scenario.replaced(piece, OTHER_TYPES[random.nextInt(OTHER_TYPES.length)]);
            }
            case TRUNCATED ->
                scenario.text().substring(0, random.nextInt(scenario.text().length()));
            case BROKEN_SYNTAX -> scenario.text() + BROKEN_ENDS[random.nextInt(BROKEN_ENDS.length)];
            case FLIPPED_BYTES -> throw new IllegalArgumentException("not a text");
        };
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** A key with one letter left out, doubled, exchanged with the next or replaced, such that it is not another key. */
    private static String misspelt(ScenarioMap scenario, ScenarioMap.Piece key, Random random) {
        String word = key.text();
        while (true) {
            int at = random.nextInt(word.length());
            String head = word.substring(0, at);
            String tail = word.substring(at + 1);
            char letter = word.charAt(at);
            String other =
                    switch (random.nextInt(4)) {
                        case 0 -> head + tail;
                        case 1 -> head + letter + letter + tail;
                        case 2 -> tail.isEmpty() ? word : head + tail.charAt(0) + letter + tail.substring(1);
                        default -> head + (char) ('a' + random.nextInt(26)) + tail;
                    };
            if (!other.isEmpty() && !other.equals(word) && !ScenarioMap.isWord(other)) {
                return scenario.replaced(key, other);
            }
        }
    }

    private static String wrongUnit(ScenarioMap scenario, ScenarioMap.Piece quantity, Random random) {
        String[] parts = quantity.text().split(" ", 2);
        List<String> others = UNITS.stream()
                .filter(unit -> !family(unit).equals(family(parts[1])))
                .toList();
        return scenario.replaced(quantity, parts[0] + " " + pick(others, random));
    }

    private static String family(String unit) {
        return switch (unit) {
            case "ms", "s" -> "time";
            case "MB", "MiB", "GB", "GiB" -> "size";
            default -> unit;
        };
    }

    private static byte[] flipped(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int flips = 1 + random.nextInt(3);
        for (int i = 0; i < flips; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }
}
