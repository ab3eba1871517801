package dev.stowage.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that the records share. Messages say what is wrong, without the path, which the reader adds. */
final class Checks {
    private Checks() {}

    /** The value, or what holds when the key is absent: the binder passes null for an absent key. */
    static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    /** An unmodifiable copy in the order of the file; empty when absent. */
    static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static void positive(double value, String what) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(what + " must be above 0");
        }
    }

    /** By its mean; an absent one is right. */
    static void positive(@Nullable Figure<?> figure, String what) {
        if (figure != null) {
            positive(figure.mean(), what);
        }
    }

    static void notNegative(double value, String what) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(what + " must not be negative");
        }
    }
}
