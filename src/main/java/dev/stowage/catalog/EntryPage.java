package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.units.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One entry explained, for a terminal. */
final class EntryPage {
    private static final int WIDTH = 110;
    private static final double MIB = 1024.0 * 1024;

    private final StringBuilder text = new StringBuilder();
    private final List<String> sources = new ArrayList<>();

    private EntryPage() {}

    /** The page of an entry. */
    static String of(BundledCatalogue catalogue, Entry entry) {
        EntryPage page = new EntryPage();
        page.heading(entry.name(), kind(entry.section()), entry.says());
        page.words(entry.tree());
        page.numbers(Numbers.of(entry));
        page.computed(catalogue, entry);
        page.sources();
        return page.text.toString();
    }

    /** The page of a price. */
    static String of(Price price) {
        EntryPage page = new EntryPage();
        page.heading(price.name(), "a price, for each " + price.per(), price.says());
        page.numbers(List.of(Numbers.of(price)));
        page.sources();
        return page.text.toString();
    }

    private static String kind(Section section) {
        String words = section.key().replace('-', ' ');
        return switch (section) {
            case INSTANCE_TYPES, ACCOUNTS, IMAGES -> "an " + words.substring(0, words.length() - 1);
            case LAYERS -> "a layer";
            case REGISTRIES -> "a registry";
        };
    }

    private void heading(String name, String kind, String says) {
        text.append(name).append(": ").append(kind).append('\n');
        if (!says.isEmpty()) {
            text.append(says).append('\n');
        }
    }

    /** What the entry says in words rather than in numbers, one level deep. */
    private void words(JsonNode tree) {
        TextTable table = new TextTable("  ", "", "");
        tree.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean plain = value.isTextual() || value.isBoolean();
            boolean list = value.isArray() && !value.isEmpty() && value.get(0).isTextual();
            if ((plain || list) && !Set.of("says", "name").contains(field.getKey())) {
                table.row(field.getKey(), list ? String.join(", ", strings(value)) : value.asText());
            }
        });
        if (!table.isEmpty()) {
            text.append('\n').append(table.text());
        }
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(element -> strings.add(element.asText()));
        return strings;
    }

    private void numbers(List<SourcedNumber> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("  ", "number", "value", "range", "grade", "date", "source");
        for (SourcedNumber number : numbers) {
            table.row(
                    number.path(),
                    number.value(),
                    number.range(),
                    number.grade() + (number.fitted().isEmpty() ? "" : ", fitted to " + reference(number.fitted())),
                    number.date(),
                    reference(number.source()));
        }
        text.append('\n').append(table.text());
        notes(numbers);
    }

    /** The number of a source on this page, from 1. */
    private String reference(String source) {
        if (source.isEmpty()) {
            return "-";
        }
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return "[" + (sources.indexOf(source) + 1) + "]";
    }

    private void notes(List<SourcedNumber> numbers) {
        List<SourcedNumber> explained =
                numbers.stream().filter(number -> !number.because().isEmpty()).toList();
        if (explained.isEmpty()) {
            return;
        }
        text.append("\nWhy these values\n");
        explained.stream().map(SourcedNumber::because).distinct().forEach(because -> {
            List<String> paths = explained.stream()
                    .filter(number -> number.because().equals(because))
                    .map(SourcedNumber::path)
                    .toList();
            String head =
                    paths.size() > 2 ? paths.get(0) + " and " + (paths.size() - 1) + " more" : String.join(", ", paths);
            wrapped("  ", head + ": " + because);
        });
    }

    private void sources() {
        if (sources.isEmpty()) {
            return;
        }
        text.append("\nSources\n");
        for (String source : sources) {
            wrapped("  ", reference(source) + " " + source);
        }
    }

    /** A paragraph with its further lines indented a little more. */
    private void wrapped(String indent, String paragraph) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : paragraph.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(indent).append("    ");
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private void computed(BundledCatalogue catalogue, Entry entry) {
        TextTable table = new TextTable("  ", "", "");
        switch (entry.section()) {
            case INSTANCE_TYPES -> {
                if (entry.tree().has("sizes")) {
                    return;
                }
                text.append(
                        "\nAs a node of Amazon EKS with Amazon Linux 2023 (computed from the numbers of the catalogue)\n");
                EksNode.of(catalogue, entry.name()).ifPresent(node -> eks(table, node));
            }
            case IMAGES -> {
                text.append("\nIn all\n");
                JsonNode layers = entry.tree().required("layers");
                table.row("pulled", CatalogueList.megabytes(CatalogueList.total(layers, "compressed")));
                table.row("on disk", CatalogueList.megabytes(CatalogueList.total(layers, "unpacked")));
            }
            case LAYERS -> memTotals(entry, table);
            case ACCOUNTS, REGISTRIES -> {}
        }
        text.append(table.text());
    }

    private static void eks(TextTable table, EksNode node) {
        table.row("max-pods", node.maxPods() + " (those of the node included)");
        table.row(
                "max-pods with prefixes",
                node.maxPodsWithPrefixes().isPresent()
                        ? String.valueOf(node.maxPodsWithPrefixes().getAsInt())
                        : "refused: prefix delegation needs Nitro");
        table.row("MemTotal", mib(node.memTotalBytes()));
        table.row("kube-reserved memory", mib(node.kubeReservedBytes()));
        table.row("eviction threshold", mib(node.evictionBytes()));
        table.row("allocatable memory", mib(node.allocatableBytes()));
        table.row("kube-reserved CPU", node.reservedMillicores() + " millicores");
        table.row("allocatable CPU", node.allocatableMillicores() + " millicores");
    }

    private void memTotals(Entry entry, TextTable table) {
        boolean guestSystem = false;
        for (JsonNode term : entry.tree().path("memory")) {
            guestSystem |= term.path("kernel").asBoolean();
        }
        if (!guestSystem) {
            return;
        }
        text.append("\nMemTotal of a guest, by its RAM (computed)\n");
        for (String ram : List.of("512 MiB", "2048 MiB", "4096 MiB", "8192 MiB")) {
            double total =
                    KernelMemory.memTotalBytes(entry.tree(), Bytes.parse(ram).bytes());
            table.row(ram, mib(total));
        }
    }

    private static String mib(double bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / MIB);
    }
}
