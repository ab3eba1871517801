package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.units.Bytes;
import dev.stowage.units.Dimension;
import java.util.Locale;

/** The list of all entries. */
final class CatalogueList {
    private static final String INDENT = "  ";

    private final BundledCatalogue catalogue;

    CatalogueList(BundledCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Instance types (on-demand price: Linux, us-east-1)\n")
                .append(types())
                .append("\nLayers, from the machine upward\n");
        catalogue
                .layerKinds()
                .forEach((kind, names) ->
                        text.append(' ').append(kind).append('\n').append(layers(names)));
        text.append("\nImages (pulled: compressed; on disk: unpacked)\n").append(images());
        text.append("\nAccounts\n").append(sentences(Section.ACCOUNTS));
        text.append("\nRegistries\n").append(sentences(Section.REGISTRIES));
        text.append("\nPrices and rules of billing\n").append(prices());
        return text.toString();
    }

    private String types() {
        TextTable table = new TextTable(
                INDENT, "type", ">vCPU", ">memory", ">network", ">peak", "processor", "hypervisor", ">price");
        for (String name : catalogue.inOrder(Section.INSTANCE_TYPES)) {
            ObjectNode type = find(Section.INSTANCE_TYPES, name);
            JsonNode network = type.required("network");
            String baseline = value(network.required("baseline"));
            table.row(
                    name,
                    (type.has("sizes") ? "up to " : "") + type.required("vcpus").asText(),
                    Bytes.parse(value(type.required("memory"))).toString(),
                    baseline,
                    network.has("peak") ? value(network.get("peak")) : baseline,
                    type.required("architecture").asText(),
                    type.required("hypervisor").asText(),
                    type.has("price") ? value(type.get("price")) : "by size");
        }
        return table.text();
    }

    private String layers(Iterable<String> names) {
        TextTable table = new TextTable(INDENT, "", "", "");
        for (String name : names) {
            ObjectNode layer = find(Section.LAYERS, name);
            table.row(
                    name,
                    layer.path("makes").asText("one-per-host").replace('-', ' '),
                    layer.path("says").asText());
        }
        return table.text();
    }

    private String images() {
        TextTable table = new TextTable(INDENT, "image", ">layers", ">pulled", ">on disk", "what it is");
        for (String name : catalogue.inOrder(Section.IMAGES)) {
            Entry image = catalogue.entry(Section.IMAGES, name).orElseThrow();
            JsonNode layers = image.tree().required("layers");
            table.row(
                    name,
                    String.valueOf(layers.size()),
                    megabytes(total(layers, "compressed")),
                    megabytes(total(layers, "unpacked")),
                    image.says());
        }
        return table.text();
    }

    /** The sum of one size over the layers of an image, in bytes. */
    static double total(JsonNode layers, String size) {
        double bytes = 0;
        for (JsonNode layer : layers) {
            bytes += Bytes.parse(value(layer.required(size))).bytes();
        }
        return bytes;
    }

    /** A size in MB, without a fraction unless it is small. */
    static String megabytes(double bytes) {
        double mb = bytes / 1e6;
        return String.format(Locale.ROOT, mb < 10 ? "%.1f MB" : "%,.0f MB", mb);
    }

    private String sentences(Section section) {
        TextTable table = new TextTable(INDENT, "", "");
        for (String name : catalogue.inOrder(section)) {
            table.row(name, catalogue.entry(section, name).orElseThrow().says());
        }
        return table.text();
    }

    private String prices() {
        TextTable table = new TextTable(INDENT, "", "", "");
        for (Price price : catalogue.prices()) {
            table.row(price.name(), amount(price), price.says());
        }
        return table.text();
    }

    private static String amount(Price price) {
        return price.amount().dimension() == Dimension.DURATION && price.name().equals("month")
                ? Math.round(price.amount().value() / 3600) + " h"
                : price.amount().toString();
    }

    private ObjectNode find(Section section, String name) {
        return catalogue.find(section, name).orElseThrow();
    }

    private static String value(JsonNode figure) {
        return figure.required("value").asText();
    }
}
