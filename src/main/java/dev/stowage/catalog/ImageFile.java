package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.units.Bytes;
import java.util.List;
import java.util.Optional;

/** The images: each a list of names of image layers, which stand once, with their sizes. */
final class ImageFile {
    private final ObjectNode sizes;
    private final ObjectNode layers;
    private final ObjectNode images;

    private ImageFile(ObjectNode file) {
        this.sizes = (ObjectNode) file.required("sizes");
        this.layers = (ObjectNode) file.required("layers");
        this.images = (ObjectNode) file.required("images");
    }

    static ImageFile bundled() {
        return new ImageFile(BundledFile.yaml("images.yaml"));
    }

    /** The names in the order of the file. */
    List<String> names() {
        return List.copyOf(Keys.of(images));
    }

    /** The entry of an image, its layers written out. */
    Optional<ObjectNode> find(String name) {
        if (!(images.get(name) instanceof ObjectNode image)) {
            return Optional.empty();
        }
        ObjectNode entry = image.deepCopy();
        ArrayNode written = entry.putArray("layers");
        image.required("layers").forEach(layer -> written.add(layer(layer.asText())));
        return Optional.of(entry);
    }

    private ObjectNode layer(String name) {
        JsonNode layer = layers.required(name);
        String compressed = layer.required("compressed").asText();
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("name", name);
        entry.set("compressed", size(compressed, because()));
        entry.set(
                "unpacked",
                layer.has("unpacked") ? size(layer.get("unpacked").asText(), because()) : byRatio(compressed));
        return entry;
    }

    private ObjectNode byRatio(String compressed) {
        JsonNode ratio = sizes.required("ratio");
        double bytes = Bytes.parse(compressed).bytes() * ratio.required("value").doubleValue();
        return size(
                        new Bytes(Math.rint(bytes)).toString(),
                        ratio.required("because").asText())
                .put("source", ratio.required("source").asText());
    }

    private String because() {
        return sizes.required("because").asText();
    }

    private ObjectNode size(String value, String because) {
        double bytes = Bytes.parse(value).bytes();
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", value)
                .put("low", scaled(bytes, "low"))
                .put("high", scaled(bytes, "high"))
                .put("grade", "assumed")
                .put("because", because);
    }

    private String scaled(double bytes, String bound) {
        return new Bytes(Math.rint(bytes * sizes.required(bound).doubleValue())).toString();
    }
}
