package dev.stowage.scenario.yaml;

/**
 * Looks for mistakes in what is written of an entry whose other part cannot be found: unknown keys and wrong values. Keys that the
 * other part may hold are not missed.
 */
final class Fragment {
    private final Binder binder;
    private final Scalars scalars;

    Fragment(Binder binder, Problems problems) {
        this.binder = binder;
        this.scalars = new Scalars(problems);
    }

    /** Adds the problems of the keys that are written. */
    void check(Node.Mapping mapping, Shape.RecordOf form) {
        scalars.refuseUnknown(mapping, form.keys());
        for (Shape.Field field : form.fields()) {
            Node value = mapping.get(field.key());
            if (value != null) {
                check(value, field.shape());
            }
        }
    }

    private void check(Node node, Shape shape) {
        if (shape instanceof Shape.WordOr wordOr && node instanceof Node.Mapping) {
            check(node, wordOr.other());
        } else if (shape instanceof Shape.RecordOf form
                && node instanceof Node.Mapping mapping
                && isWritten(mapping, form)) {
            check(mapping, form);
        } else if (!(shape instanceof Shape.Figure && node instanceof Node.Mapping mapping && isHalf(mapping))) {
            binder.bind(node, shape);
        }
    }

    private static boolean isWritten(Node.Mapping mapping, Shape.RecordOf form) {
        return form.shorthand() == null || !Binder.isShort(mapping, form, form.shorthand());
    }

    /** Whether a figure says only what is thought of a number that stands elsewhere. */
    private static boolean isHalf(Node.Mapping figure) {
        return figure.members().keySet().stream().noneMatch(FigureForm.LAWS::contains);
    }
}
