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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds every number of a scenario by walking its records. A number is named by the keys that lead to it, from the catalogue's
 * section on where there is one: {@code layers.docker.start-up.running.daemon.compute}. No name holds that of a style.
 */
final class FigureWalk {
    private final Visitor visitor;

    FigureWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Is told of each number. */
    @FunctionalInterface
    interface Visitor {
        /** One number under its name; its values are in the base unit of the dimension. */
        void figure(String name, Figure<?> figure, Dimension dimension);
    }

    void scenario(Scenario scenario) {
        record("", scenario);
    }

    private void walk(String path, @Nullable Object value, @Nullable RecordComponent component) {
        if (value instanceof Figure<?> figure && component != null) {
            visitor.figure(path, figure, dimension(component));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> walk(join(path, String.valueOf(key)), member, null));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(element(path, list.get(i), i), list.get(i), null);
            }
        } else if (value instanceof Stage stage) {
            stage(path, stage);
        } else if (value instanceof Record record && !isLeaf(record)) {
            record(home(path, record), record);
        }
    }

    private void record(String path, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            walk(join(path, kebab(component.getName())), read(component, record), component);
        }
    }

    /** A stage's work is named by its primitive, as it is written; what the bare value stands for is not named again. */
    private void stage(String path, Stage stage) {
        Work work = stage.work();
        String primitive = Stage.nameOf(work);
        boolean nested = work instanceof Work.Sequence || work instanceof Work.Parallel;
        String at = nested || path.endsWith("." + primitive) ? path : join(path, primitive);
        Shorthand shorthand = work.getClass().getAnnotation(Shorthand.class);
        for (RecordComponent component : work.getClass().getRecordComponents()) {
            boolean bare = shorthand != null && shorthand.value().equals(component.getName());
            walk(bare ? at : join(at, kebab(component.getName())), read(component, (Record) work), component);
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
