package dev.stowage.catalog;

import dev.stowage.scenario.Catalogue.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page docs/data.md: every number of the catalogue with its source, the assumed ones marked. */
public final class DataPage {
    private final BundledCatalogue catalogue;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> keys = new LinkedHashMap<>();

    private DataPage(BundledCatalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.sources().forEach((key, citation) -> keys.putIfAbsent(citation, key));
    }

    /** The page in Markdown. */
    public static String markdown(BundledCatalogue catalogue) {
        DataPage page = new DataPage(catalogue);
        page.introduction();
        page.instanceTypes();
        page.layers();
        page.images();
        page.small("Accounts", Section.ACCOUNTS);
        page.small("Registries", Section.REGISTRIES);
        page.prices();
        page.defaults();
        page.sources();
        return page.text.toString();
    }

    private void introduction() {
        text.append("""
                # Data

                Every number of the bundled catalogue with its unit, grade, source and date. This page is generated from the
                catalogue; a test fails when it is stale. Grades, from the firmest to the weakest: *measured* (by the
                maintainers), *published* (by those who measured it), *vendor* (documentation or source code), **assumed** (no
                source states it: it carries a range and a reason; a source beside it is what the reason leans on). A reason beside
                another grade says how the number follows from its source. A source that was read in a secondary text says
                *second-hand*. *Fitted to* names the measurements to which a number was fitted; docs/validation.md shows how well.

                """);
    }

    private void instanceTypes() {
        text.append("## Instance types\n\n");
        List<SourcedNumber> assumed = new ArrayList<>();
        Map<String, SourcedNumber> columns = new LinkedHashMap<>();
        List<Map<String, SourcedNumber>> rows = new ArrayList<>();
        for (String name : tabled()) {
            Map<String, SourcedNumber> row = new LinkedHashMap<>();
            for (SourcedNumber number : numbers(Section.INSTANCE_TYPES, name)) {
                row.put(number.path(), number);
                if (number.assumed()) {
                    assumed.add(at(name, number));
                } else {
                    columns.putIfAbsent(number.path(), number);
                }
            }
            rows.add(row);
        }
        text.append("What holds for each column:\n\n");
        head("column", "grade", "source", "date");
        columns.values().forEach(number -> row(number.path(), number.grade(), key(number), number.date()));
        typeTable(rows);
        text.append("\nAssumed among them:\n\n");
        table(assumed);
        text.append("\nTypes that come in sizes, each machine made for its app:\n");
        catalogue.sizedTypes().forEach(name -> entry(Section.INSTANCE_TYPES, name));
    }

    private List<String> tabled() {
        List<String> names = new ArrayList<>(catalogue.inOrder(Section.INSTANCE_TYPES));
        names.removeAll(catalogue.sizedTypes());
        return names;
    }

    private void typeTable(List<Map<String, SourcedNumber>> rows) {
        List<String> paths = List.of(
                "vcpus",
                "threads-per-core",
                "memory",
                "network.baseline",
                "network.peak",
                "network.interfaces",
                "network.addresses-each",
                "volume-link.baseline",
                "volume-link.peak",
                "credits.baseline",
                "price");
        text.append('\n');
        List<String> headings = new ArrayList<>(List.of("type"));
        headings.addAll(paths);
        head(headings.toArray(String[]::new));
        List<String> names = tabled();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(names.get(i)));
            for (String path : paths) {
                SourcedNumber number = rows.get(i).get(path);
                cells.add(number == null ? "" : number.assumed() ? "**" + number.value() + "**" : number.value());
            }
            row(cells.toArray(String[]::new));
        }
    }

    private void layers() {
        text.append("\n## Layers\n");
        catalogue.layerKinds().forEach((kind, names) -> {
            text.append("\n### ").append(capital(kind)).append('\n');
            names.forEach(name -> entry(Section.LAYERS, name));
        });
    }

    private void images() {
        text.append("\n## Images\n");
        Map<String, SourcedNumber> layers = new LinkedHashMap<>();
        text.append('\n');
        head("image", "layers", "what it is");
        for (String name : catalogue.inOrder(Section.IMAGES)) {
            Entry image = catalogue.entry(Section.IMAGES, name).orElseThrow();
            List<String> parts = new ArrayList<>();
            image.tree()
                    .required("layers")
                    .forEach(layer -> parts.add(layer.required("name").asText()));
            row(name, String.join(", ", parts), image.says());
            for (SourcedNumber number : Numbers.of(image)) {
                String path = number.path().replaceFirst("^layers\\.", "");
                layers.put(path, number.at(path));
            }
        }
        text.append("\nImage layers:\n\n");
        table(layers.values());
    }

    private void small(String heading, Section section) {
        text.append("\n## ").append(heading).append('\n');
        catalogue.inOrder(section).forEach(name -> entry(section, name));
    }

    private void entry(Section section, String name) {
        Entry entry = catalogue.entry(section, name).orElseThrow();
        text.append("\n**").append(name).append("**: ").append(entry.says()).append("\n\n");
        List<SourcedNumber> numbers = Numbers.of(entry);
        if (!numbers.isEmpty()) {
            table(numbers);
        }
    }

    private void prices() {
        text.append("\n## Prices and rules of billing\n\n");
        table(catalogue.prices().stream().map(Numbers::of).toList());
    }

    private void defaults() {
        text.append("""

                ## Where nothing is said

                Numbers of the language itself, which hold where neither a scenario nor an entry says anything. What is 0, 1 or all
                by default is left out: it says that there is none of something, or that nothing is changed.

                """);
        table(Defaults.all());
    }

    private void sources() {
        text.append("\n## Sources\n\n");
        head("key", "citation");
        catalogue.sources().forEach((key, citation) -> row(key, citation));
    }

    private void table(Iterable<SourcedNumber> numbers) {
        head("number", "value", "range", "grade", "fitted to", "source", "date", "reason");
        for (SourcedNumber number : numbers) {
            row(
                    number.path(),
                    number.value(),
                    number.range(),
                    number.assumed() ? "**assumed**" : number.grade(),
                    keys.getOrDefault(number.fitted(), number.fitted()),
                    key(number),
                    number.date(),
                    number.because());
        }
    }

    private List<SourcedNumber> numbers(Section section, String name) {
        return Numbers.of(catalogue.entry(section, name).orElseThrow());
    }

    private static SourcedNumber at(String name, SourcedNumber number) {
        return number.at(name + " " + number.path());
    }

    private String key(SourcedNumber number) {
        return keys.getOrDefault(number.source(), number.source());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private void head(String... headings) {
        row(headings);
        text.append("|").append(" --- |".repeat(headings.length)).append('\n');
    }

    private void row(String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        text.append('\n');
    }
}
