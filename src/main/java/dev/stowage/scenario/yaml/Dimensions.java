package dev.stowage.scenario.yaml;

import dev.stowage.units.Dimension;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The powers of base units that a product of quantities has: a size over a duration has those of a data rate.
 *
 * @param powers by base unit, without those that are 0
 */
record Dimensions(Map<String, Integer> powers) {
    /** Those of a plain number. */
    static final Dimensions NONE = new Dimensions(Map.of());

    Dimensions {
        Map<String, Integer> bare = new TreeMap<>(powers);
        bare.values().removeIf(power -> power == 0);
        powers = Map.copyOf(bare);
    }

    /** Those of a kind of quantity, as its base unit says: {@code core-s/B}. A share is a plain number. */
    static Dimensions of(Dimension dimension) {
        if (dimension == Dimension.COUNT || dimension == Dimension.SHARE) {
            return NONE;
        }
        Map<String, Integer> powers = new TreeMap<>();
        String[] fraction = dimension.baseUnit().split("/", 2);
        for (int i = 0; i < fraction.length; i++) {
            for (String unit : fraction[i].split("-", -1)) {
                if (!unit.isEmpty()) {
                    powers.merge(unit.equals("cores") ? "core" : unit, i == 0 ? 1 : -1, Integer::sum);
                }
            }
        }
        return new Dimensions(powers);
    }

    /** Those of a product (1) or a quotient (-1). */
    Dimensions with(Dimensions other, int sign) {
        Map<String, Integer> sum = new TreeMap<>(powers);
        other.powers.forEach((unit, power) -> sum.merge(unit, sign * power, Integer::sum));
        return new Dimensions(sum);
    }

    /** What a person calls such a quantity. */
    String noun() {
        if (powers.isEmpty()) {
            return "a plain number";
        }
        for (Dimension dimension : Dimension.values()) {
            if (of(dimension).equals(this)) {
                return dimension.noun();
            }
        }
        return "a quantity in "
                + new TreeMap<>(powers)
                        .entrySet().stream()
                                .map(unit -> unit.getKey() + (unit.getValue() == 1 ? "" : "^" + unit.getValue()))
                                .collect(Collectors.joining(" "));
    }
}
