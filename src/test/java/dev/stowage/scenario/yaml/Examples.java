package dev.stowage.scenario.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Binds the example of every key that can be reached from the file. */
final class Examples {
    private final List<String> refused = new ArrayList<>();
    private final Set<Shape> seen = new HashSet<>();

    private Examples() {}

    static List<String> refused() {
        Examples examples = new Examples();
        examples.visit(Shapes.file());
        examples.visit(StageKeys.common());
        StageKeys.primitives().keySet().forEach(key -> examples.visit(StageKeys.primitive(key)));
        return examples.refused;
    }

    private void visit(Shape shape) {
        if (!seen.add(shape)) {
            return;
        }
        if (shape instanceof Shape.RecordOf form) {
            form.fields().forEach(this::check);
        } else if (shape instanceof Shape.ListOf list) {
            visit(list.item());
        } else if (shape instanceof Shape.MapOf map) {
            visit(map.value());
        } else if (shape instanceof Shape.Entry entry) {
            visit(entry.form());
        } else if (shape instanceof Shape.WordOr wordOr) {
            visit(wordOr.other());
        }
    }

    private void check(Shape.Field field) {
        visit(field.shape());
        String example = field.about().example();
        if (!example.isEmpty() && !(field.shape() instanceof Shape.Axes)) {
            Problems problems = new Problems();
            Node node = Objects.requireNonNull(YamlTree.parse(example, field.key(), "", problems));
            Names names = new Names(new CatalogueNodes(new TestCatalogue()), List.of(), problems);
            new Binder(names, BoundEntries.ofCatalogue(), problems).bind(node, field.shape());
            problems.sorted().forEach(problem -> refused.add(problem.toString()));
        }
    }
}
