package dev.stowage.experiment;

import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.MemoryTerm;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Shorthand;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.Work;
import dev.stowage.units.Dimension;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through every number of a scenario by walking its records, and puts the records together again where a number was changed.
 * A number is named by the keys that lead to it, from the catalogue's section on where there is one:
 * {@code layers.docker.start-up.running.daemon.compute}. No name holds that of a style.
 */
final class FigureWalk {
    private final Change change;

    private FigureWalk(Change change) {
        this.change = change;
    }

    /** Is told of each number. */
    @FunctionalInterface
    interface Visitor {
        /** One number under its name; its values are in the base unit of the dimension. */
        void figure(String name, Figure<?> figure, Dimension dimension);
    }

    /** Says what stands in the place of each number. */
    @FunctionalInterface
    interface Change {
        /** The number itself, or another one of the same dimension. */
        Figure<?> of(String name, Figure<?> figure, Dimension dimension);
    }

    /** Tells of every number of a scenario. */
    static void visit(Scenario scenario, Visitor visitor) {
        changed(scenario, (name, figure, dimension) -> {
            visitor.figure(name, figure, dimension);
            return figure;
        });
    }

    /**
     * The scenario with other numbers; the very same object when none differs.
     *
     * @throws IllegalArgumentException when a number may not stand where it is put
     */
    static Scenario changed(Scenario scenario, Change change) {
        return (Scenario) new FigureWalk(change).record("", scenario);
    }

    private @Nullable Object walk(String path, @Nullable Object value, @Nullable RecordComponent component) {
        if (value instanceof Figure<?> figure && component != null) {
            return change.of(path, figure, dimension(component));
        } else if (value instanceof Map<?, ?> map) {
            return map(path, map);
        } else if (value instanceof List<?> list) {
            return list(path, list);
        } else if (value instanceof Stage stage) {
            return stage(path, stage);
        } else if (value instanceof Record record && !isLeaf(record)) {
            return record(home(path, record), record);
        }
        return value;
    }

    private Map<?, ?> map(String path, Map<?, ?> map) {
        Map<Object, @Nullable Object> members = new LinkedHashMap<>();
        boolean same = true;
        for (Map.Entry<?, ?> member : map.entrySet()) {
            Object walked = walk(join(path, String.valueOf(member.getKey())), member.getValue(), null);
            same &= walked == member.getValue();
            members.put(member.getKey(), walked);
        }
        return same ? map : members;
    }

    private List<?> list(String path, List<?> list) {
        List<@Nullable Object> items = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < list.size(); i++) {
            Object walked = walk(element(path, list.get(i), i), list.get(i), null);
            same &= walked == list.get(i);
            items.add(walked);
        }
        return same ? list : items;
    }

    private Record record(String path, Record record) {
        return rebuilt(
                record, component -> walk(join(path, kebab(component.getName())), read(component, record), component));
    }

    /** A stage's work is named by its primitive, as it is written; what the bare value stands for is not named again. */
    private Stage stage(String path, Stage stage) {
        Work work = stage.work();
        String primitive = Stage.nameOf(work);
        boolean nested = work instanceof Work.Sequence || work instanceof Work.Parallel;
        String at = nested || path.endsWith("." + primitive) ? path : join(path, primitive);
        Shorthand shorthand = work.getClass().getAnnotation(Shorthand.class);
        Work walked = (Work) rebuilt((Record) work, component -> {
            boolean bare = shorthand != null && shorthand.value().equals(component.getName());
            return walk(bare ? at : join(at, kebab(component.getName())), read(component, (Record) work), component);
        });
        return walked == work ? stage : new Stage(stage.name(), walked, stage.on(), stage.when(), stage.atMost());
    }

    /** The record with these components; itself when none is another. */
    private static Record rebuilt(Record record, Function<RecordComponent, @Nullable Object> components) {
        RecordComponent[] form = record.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[form.length];
        boolean same = true;
        for (int i = 0; i < form.length; i++) {
            values[i] = components.apply(form[i]);
            same &= form[i].getType().isPrimitive() || values[i] == read(form[i], record);
        }
        return same ? record : made(record.getClass(), form, values);
    }

    private static Record made(Class<? extends Record> type, RecordComponent[] form, @Nullable Object[] values) {
        Class<?>[] types = Arrays.stream(form).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where an element of a list is found: by its name if it has one, otherwise by its place. */
    private static String element(String path, Object element, int index) {
        if (element instanceof Stage stage) {
            return join(path, stage.name());
        }
        if (element instanceof MemoryTerm term) {
            return join(path, term.term());
        }
        if (element instanceof Image.ImageLayer layer) {
            return join(path, layer.name());
        }
        return path + "[" + index + "]";
    }

    /** Entries of the catalogue are at home there, whoever uses them; what a style says itself has no style's name. */
    private static String home(String path, Record record) {
        if (record instanceof InstanceType type) {
            return "instance-types." + type.name();
        }
        if (record instanceof Layer layer) {
            return "layers." + layer.name();
        }
        if (record instanceof Image image) {
            return "images." + image.name();
        }
        return record instanceof Style ? "" : path;
    }

    private static boolean isLeaf(Record record) {
        return record.getClass().getPackageName().equals(Dimension.class.getPackageName());
    }

    private static Dimension dimension(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] instanceof Class<?> quantity) {
            return Dimension.of(quantity);
        }
        throw new IllegalStateException(component + " does not say what it is a number of");
    }

    static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
