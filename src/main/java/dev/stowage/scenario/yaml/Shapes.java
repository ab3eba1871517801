package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Account;
import dev.stowage.scenario.Architecture;
import dev.stowage.scenario.Axis;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Key;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Recording;
import dev.stowage.scenario.Registry;
import dev.stowage.scenario.Shorthand;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.WarmUp;
import dev.stowage.scenario.Word;
import dev.stowage.units.Dimension;
import dev.stowage.units.Quantity;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Derives the written form of the records from their components and annotations, each record once. */
final class Shapes {
    private static final Map<Class<?>, Shape.RecordOf> RECORDS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Section> SECTIONS = Map.of(
            InstanceType.class, Section.INSTANCE_TYPES,
            Layer.class, Section.LAYERS,
            Image.class, Section.IMAGES,
            Account.class, Section.ACCOUNTS,
            Registry.class, Section.REGISTRIES);

    private Shapes() {}

    /** The whole file. */
    static Shape.RecordOf file() {
        return of(ScenarioFile.class);
    }

    /** The written form of an entry of a section, as it stands in a catalogue file. */
    static Shape.RecordOf entry(Section section) {
        return SECTIONS.entrySet().stream()
                .filter(e -> e.getValue() == section)
                .map(e -> of(e.getKey()))
                .findFirst()
                .orElseThrow();
    }

    static Shape.RecordOf of(Class<?> type) {
        Shape.RecordOf known = RECORDS.get(type);
        if (known == null) {
            known = derive(type);
            RECORDS.put(type, known);
        }
        return known;
    }

    private static Shape.RecordOf derive(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        List<Shape.Field> fields = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            if (components[i].isAnnotationPresent(Key.class)) {
                fields.add(field(components[i], i));
            }
        }
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
        Shorthand shorthand = type.getAnnotation(Shorthand.class);
        Shape.Field alone = shorthand == null
                ? null
                : fields.stream()
                        .filter(f -> f.component().equals(shorthand.value()))
                        .findFirst()
                        .orElseThrow();
        return new Shape.RecordOf(type, constructor, List.copyOf(fields), alone, wordsFor(type));
    }

    private static Map<String, Object> wordsFor(Class<?> type) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (type == Recording.class) {
            words.put("all", Recording.ALL);
            words.put("none", Recording.NONE);
        } else if (type == WarmUp.class) {
            words.put("mser-5", WarmUp.MSER_5);
        }
        return words;
    }

    private static Shape.Field field(RecordComponent component, int position) {
        Key about = component.getAnnotation(Key.class);
        String key = about.as().isEmpty() ? kebab(component.getName()) : about.as();
        Shape shape = shape(component.getGenericType(), component.getName(), about);
        Word word = component.getAnnotation(Word.class);
        Shape whole =
                word == null ? shape : new Shape.WordOr(word.value(), shape, word.zero() ? Integer.valueOf(0) : null);
        return new Shape.Field(key, component.getName(), position, whole, about, absent(component.getType(), about));
    }

    /** What a primitive component receives when its key is absent: the number that is said to hold otherwise, or zero. */
    private static @Nullable Object absent(Class<?> type, Key about) {
        boolean numeric = about.otherwise().matches("[0-9]+(\\.[0-9]+)?");
        if (type == int.class) {
            return numeric ? Integer.parseInt(about.otherwise()) : 0;
        }
        if (type == long.class) {
            return numeric ? Long.parseLong(about.otherwise()) : 0L;
        }
        if (type == double.class) {
            return numeric ? Double.parseDouble(about.otherwise()) : 0.0;
        }
        return type == boolean.class ? Boolean.FALSE : null;
    }

    private static Shape shape(Type type, String component, Key about) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, component, about);
        }
        Class<?> plain = (Class<?>) type;
        if (Quantity.class.isAssignableFrom(plain)) {
            return new Shape.Amount(Dimension.of(plain));
        }
        if (plain == String.class) {
            return new Shape.Text();
        }
        if (plain == int.class || plain == Integer.class || plain == long.class) {
            long most = plain == long.class ? Long.MAX_VALUE : Integer.MAX_VALUE;
            return new Shape.Whole((long) about.least(), Math.min(most, (long) about.most()), plain == long.class);
        }
        if (plain == double.class || plain == Double.class) {
            return new Shape.Real(about.least());
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return new Shape.Flag();
        }
        if (plain.isEnum()) {
            return new Shape.Words(words(plain, component));
        }
        if (plain == Stage.class) {
            return new Shape.StageForm();
        }
        Section section = SECTIONS.get(plain);
        return section == null ? of(plain) : new Shape.Entry(section, of(plain));
    }

    private static Shape generic(ParameterizedType type, String component, Key about) {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == dev.stowage.scenario.Figure.class) {
            return new Shape.Figure(Dimension.of((Class<?>) arguments[0]));
        }
        if (raw == Map.class) {
            return arguments[1] == Axis.class
                    ? new Shape.Axes()
                    : new Shape.MapOf(shape(arguments[1], component, about));
        }
        Shape item = shape(arguments[0], component, about);
        boolean single = about.single()
                || item instanceof Shape.Text
                || item instanceof Shape.Words
                || item instanceof Shape.StageForm
                || item instanceof Shape.Entry;
        return new Shape.ListOf(item, single, raw == Set.class);
    }

    private static Map<String, Object> words(Class<?> type, String component) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(word((Enum<?>) constant, component), constant);
        }
        return words;
    }

    /** How a constant is written; a host state is {@code on demand} where it is said how something starts. */
    static String word(Enum<?> constant, String component) {
        if (constant == HostState.COLD && component.equals("start")) {
            return "on demand";
        }
        String lower = constant.name().toLowerCase(Locale.ROOT);
        return constant instanceof Architecture ? lower : lower.replace('_', '-');
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
