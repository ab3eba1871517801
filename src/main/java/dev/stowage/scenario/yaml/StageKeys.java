package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Stage;
import dev.stowage.scenario.Work;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The keys of a stage: what any stage may say, and the primitives of which it has one. */
final class StageKeys {
    private static final Map<String, Class<?>> PRIMITIVES = primitivesInOrder();

    private StageKeys() {}

    private static Map<String, Class<?>> primitivesInOrder() {
        List<Class<?>> inOrder = List.of(
                Work.Delay.class,
                Work.Compute.class,
                Work.Read.class,
                Work.Write.class,
                Work.Transfer.class,
                Work.FetchImage.class,
                Work.Hold.class,
                Work.Token.class,
                Work.Sequence.class,
                Work.Parallel.class);
        if (inOrder.size() != Work.class.getPermittedSubclasses().length) {
            throw new IllegalStateException("a primitive has no place in the order in which they are explained");
        }
        Map<String, Class<?>> primitives = new LinkedHashMap<>();
        for (Class<?> primitive : inOrder) {
            primitives.put(Shapes.kebab(primitive.getSimpleName()), primitive);
        }
        return Collections.unmodifiableMap(primitives);
    }

    /** The primitives by the key that holds them. */
    static Map<String, Class<?>> primitives() {
        return PRIMITIVES;
    }

    /** The written form of the primitive under one of these keys. */
    static Shape.RecordOf primitive(String key) {
        return Shapes.of(Objects.requireNonNull(PRIMITIVES.get(key), key));
    }

    /** What any stage may say. */
    static Shape.RecordOf common() {
        return Shapes.of(Stage.class);
    }

    static Set<String> all() {
        Set<String> keys = new LinkedHashSet<>(common().keys());
        keys.addAll(PRIMITIVES.keySet());
        return keys;
    }
}
