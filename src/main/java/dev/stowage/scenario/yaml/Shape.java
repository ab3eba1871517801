package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.Key;
import dev.stowage.units.Dimension;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The written form of a type. Derived from the records by {@link Shapes}; the binder, the schema and the reference page each go
 * through the closed set of them.
 */
sealed interface Shape {
    /** What should be written, as an order: {@code write a size, such as `512 MiB`}. */
    String remedy();

    /** The keys of the maps in which a value of this shape may be written; empty when it never is a map. */
    default Set<String> keys() {
        return Set.of();
    }

    /** A number with a unit. */
    record Amount(Dimension dimension) implements Shape {
        @Override
        public String remedy() {
            return "write " + dimension.noun() + ", such as `" + dimension.example() + "`";
        }
    }

    /** A number with a unit, a distribution, or either with its provenance. */
    record Figure(Dimension dimension) implements Shape {
        @Override
        public String remedy() {
            return "write " + dimension.noun() + ", such as `" + dimension.example() + "`, or a distribution";
        }

        @Override
        public Set<String> keys() {
            return FigureForm.KEYS;
        }
    }

    /** Any text. */
    record Text() implements Shape {
        @Override
        public String remedy() {
            return "write a text";
        }
    }

    /** A whole number. */
    record Whole(long least, long most, boolean isLong) implements Shape {
        @Override
        public String remedy() {
            return "write a whole number" + (least > 0 ? " of " + least + " or more" : "");
        }
    }

    /** A plain number. */
    record Real(double least) implements Shape {
        @Override
        public String remedy() {
            return "write a number";
        }
    }

    /** True or false. */
    record Flag() implements Shape {
        @Override
        public String remedy() {
            return "write `true` or `false`";
        }
    }

    /** One of a few words, each with its meaning. */
    record Words(Map<String, Object> meanings) implements Shape {
        @Override
        public String remedy() {
            return meanings.size() == 1
                    ? "write " + Suggestion.quoted(meanings.keySet())
                    : "write one of " + Suggestion.quoted(meanings.keySet());
        }
    }

    /** A word that stands for absence (bound as {@code meaning}: null or 0), or something else. */
    record WordOr(String word, Shape other, @Nullable Object meaning) implements Shape {
        @Override
        public String remedy() {
            return other.remedy() + ", or `" + word + "`";
        }
    }

    /** Values in order; a single one may be written without brackets if {@code single}. */
    record ListOf(Shape item, boolean single, boolean isSet) implements Shape {
        @Override
        public String remedy() {
            return "write a list, such as `[...]`";
        }

        @Override
        public Set<String> keys() {
            return single && !(item instanceof Entry) ? item.keys() : Set.of();
        }
    }

    /** Values under names that the author chooses. */
    record MapOf(Shape value) implements Shape {
        @Override
        public String remedy() {
            return "write a map of names";
        }
    }

    /** The axes of a sweep. */
    record Axes() implements Shape {
        @Override
        public String remedy() {
            return "write a map of axes, such as `{size: {path: apps.web.memory, values: [64 MiB, 256 MiB]}}`";
        }
    }

    /** A stage: the common keys and one primitive. */
    record StageForm() implements Shape {
        @Override
        public String remedy() {
            return "write a stage, such as `{compute: 0.12 core-seconds}`";
        }

        @Override
        public Set<String> keys() {
            return StageKeys.all();
        }
    }

    /** Something that the catalogue has by name: a name, or a map that may start from another entry with {@code like}. */
    record Entry(Section section, RecordOf form) implements Shape {
        @Override
        public String remedy() {
            return "write a name of the section `" + section.key() + "`, or a map";
        }

        @Override
        public Set<String> keys() {
            return form.keys();
        }
    }

    /**
     * A record: a map with the keys of its components; one of its components alone, if {@code shorthand}; one of the words.
     *
     * @param words words that stand for a whole value; empty for most records
     */
    record RecordOf(
            Class<?> type,
            Constructor<?> constructor,
            List<Field> fields,
            @Nullable Field shorthand,
            Map<String, Object> words)
            implements Shape {
        @Override
        public String remedy() {
            List<String> ways = new ArrayList<>();
            if (shorthand != null) {
                ways.add(shorthand.shape().remedy());
            }
            if (!words.isEmpty()) {
                ways.add("write " + Suggestion.quoted(words.keySet()));
            }
            String map = fields.isEmpty() ? "write `{}`" : "a map with " + Suggestion.quoted(keys());
            ways.add(ways.isEmpty() && !fields.isEmpty() ? "write " + map : map);
            return String.join(", or ", ways);
        }

        @Override
        public Set<String> keys() {
            Set<String> keys = new java.util.LinkedHashSet<>();
            fields.forEach(field -> keys.add(field.key()));
            return keys;
        }

        @Nullable Field field(String key) {
            return fields.stream().filter(f -> f.key().equals(key)).findFirst().orElse(null);
        }
    }

    /**
     * A key of a record.
     *
     * @param key as it is written
     * @param component its Java name
     * @param position of the component in the constructor
     * @param shape its written form
     * @param about what is said of it
     * @param absent what the constructor receives when the key is absent: null, or a number for a primitive component
     */
    record Field(
            String key,
            String component,
            int position,
            Shape shape,
            Key about,
            @Nullable Object absent) {}
}
