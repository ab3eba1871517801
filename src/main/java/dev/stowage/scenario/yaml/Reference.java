package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Key;
import dev.stowage.units.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The reference page of scenario files in Markdown, made from the records. */
public final class Reference {
    private static final String NAME = "NAME";

    /** The sections still to be written: records and where they are found first. */
    private final Deque<Shape.RecordOf> waiting = new ArrayDeque<>();

    private final Map<Shape.RecordOf, String> places = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    private Reference() {}

    /** The whole page, the same on every call. */
    public static String text() {
        return new Reference().page();
    }

    private String page() {
        out.append(tutorial());
        out.append("\n## The file\n\n");
        table(Shapes.file(), "");
        while (!waiting.isEmpty()) {
            Shape.RecordOf form = waiting.remove();
            String place = places.getOrDefault(form, "");
            out.append("\n## ")
                    .append(title(form))
                    .append("\n\nAt `")
                    .append(place)
                    .append("`.");
            if (form.shorthand() != null) {
                out.append(" May be written as its `")
                        .append(form.shorthand().key())
                        .append("` alone.");
            }
            out.append("\n\n");
            table(form, place);
        }
        stages();
        distributions();
        units();
        return out.toString();
    }

    private static String tutorial() {
        try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream("tutorial.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(Shape.RecordOf form, String place) {
        if (form.fields().isEmpty()) {
            out.append("Has no keys: `{}`.\n");
            return;
        }
        out.append("| key | means | written as | example | otherwise |\n|---|---|---|---|---|\n");
        for (Shape.Field field : form.fields()) {
            Key about = field.about();
            String path = Place.join(place, field.key());
            row(
                    "`" + field.key() + "`",
                    about.says(),
                    kind(field.shape(), path),
                    about.example().isEmpty() ? "" : "`" + about.example() + "`",
                    about.required() ? "**required**" : about.otherwise());
        }
    }

    private void row(String... cells) {
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
        }
        out.append('\n');
    }

    /** How a value is written, in words, with a link to the section that says more. */
    private String kind(Shape shape, String path) {
        if (shape instanceof Shape.Amount amount) {
            return amount.dimension().noun();
        } else if (shape instanceof Shape.Figure figure) {
            return figure.dimension().noun() + " or its [distribution](#distributions)";
        } else if (shape instanceof Shape.Text) {
            return "text";
        } else if (shape instanceof Shape.Whole) {
            return "a whole number";
        } else if (shape instanceof Shape.Real) {
            return "a number";
        } else if (shape instanceof Shape.Flag) {
            return "`true` or `false`";
        } else if (shape instanceof Shape.Words words) {
            return Suggestion.quoted(words.meanings().keySet());
        } else if (shape instanceof Shape.WordOr wordOr) {
            return kind(wordOr.other(), path) + ", or `" + wordOr.word() + "`";
        } else if (shape instanceof Shape.ListOf list) {
            return "list of: " + kind(list.item(), path + "[0]");
        } else if (shape instanceof Shape.MapOf map) {
            String below = path + "." + NAME;
            return "map of names to: "
                    + (map.value() instanceof Shape.Entry entry ? link(entry.form(), below) : kind(map.value(), below));
        } else if (shape instanceof Shape.Axes) {
            return "map of names to axes";
        } else if (shape instanceof Shape.StageForm) {
            return "[stage](#stage)";
        } else if (shape instanceof Shape.Entry entry) {
            boolean layer = entry.section() == dev.stowage.scenario.Catalogue.Section.LAYERS;
            return layer
                    ? "name or `{name: {what differs}}` in the keys of a " + link(entry.form(), path)
                    : "name or " + link(entry.form(), path);
        }
        Shape.RecordOf form = (Shape.RecordOf) shape;
        String words =
                form.words().isEmpty() ? "" : Suggestion.quoted(form.words().keySet()) + ", or ";
        return words + link(form, path);
    }

    private String link(Shape.RecordOf form, String path) {
        if (places.putIfAbsent(form, path) == null) {
            waiting.add(form);
        }
        String title = title(form);
        return "[" + title.toLowerCase(Locale.ROOT) + "](#" + anchor(title) + ")";
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String title(Shape.RecordOf form) {
        Class<?> outer = form.type().getDeclaringClass();
        String name = Shapes.kebab(form.type().getSimpleName()).replace('-', ' ');
        String whole = outer == null || name.startsWith(outer.getSimpleName().toLowerCase(Locale.ROOT))
                ? name
                : Shapes.kebab(outer.getSimpleName()).replace('-', ' ') + " " + name;
        return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }

    private void stages() {
        out.append("\n## Stage\n\nWhat happens in a start-up, one step: one primitive, and what any stage may say. ");
        out.append("`{name: kernel, compute: 0.3 core-seconds, on: guest}`\n\n");
        table(StageKeys.common(), "");
        for (String primitive : StageKeys.primitives().keySet()) {
            Shape.RecordOf form = StageKeys.primitive(primitive);
            out.append("\n### `").append(primitive).append("`\n\n");
            if (form.shorthand() != null) {
                out.append("May be written as its `")
                        .append(form.shorthand().key())
                        .append("` alone.\n\n");
            }
            table(form, primitive);
        }
        while (!waiting.isEmpty()) {
            throw new IllegalStateException("no section for " + waiting.remove().type());
        }
    }

    private void distributions() {
        out.append(
                "\n## Distributions\n\nWherever a figure stands. Means, ends and scales have the unit of the figure; ");
        out.append(
                "`cv`, `sigma`, `shape`, `c` and `k` are plain numbers. `mu` is the mean of the natural logarithm of the value ");
        out.append("in its base unit (see the table of units).\n\n");
        out.append("| key | means | parameters |\n|---|---|---|\n");
        Law.ALL.values().forEach(law -> row("`" + law.key() + "`", law.says(), law.choices()));
        row("`" + Law.EMPIRICAL + "`", Law.EMPIRICAL_SAYS, "a list of values");
        out.append("\nBeside the value or the distribution a figure may say:\n\n");
        out.append("| key | means |\n|---|---|\n");
        row("`low`, `high`", "The least and the largest plausible mean; needed for the grade `assumed`.");
        Shapes.of(dev.stowage.scenario.Provenance.class)
                .fields()
                .forEach(field -> row("`" + field.key() + "`", field.about().says()));
    }

    private void units() {
        out.append("\n## Units\n\n| quantity | units | example | base unit |\n|---|---|---|---|\n");
        for (Dimension dimension : Dimension.values()) {
            List<String> units = new ArrayList<>(dimension.units());
            row(
                    dimension.noun(),
                    units.isEmpty() ? "none" : Suggestion.quoted(units),
                    "`" + dimension.example() + "`",
                    "`" + dimension.baseUnit() + "`");
        }
    }
}
