package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sources that entries cite by a key, and the writing out of such keys into text and date. */
final class Citations {
    private static final String SOURCE = "source";
    private static final String DATE = "date";
    private static final String FITTED = "fitted";
    private static final String GRADE = "grade";
    private static final String ASSUMED = "assumed";

    private final ObjectNode sources;
    private final String assumedOn;

    private Citations(ObjectNode sources, String assumedOn) {
        this.sources = sources;
        this.assumedOn = assumedOn;
    }

    static Citations bundled() {
        ObjectNode file = BundledFile.yaml("sources.yaml");
        return new Citations(
                (ObjectNode) file.required("sources"), file.required(ASSUMED).textValue());
    }

    /**
     * Replaces in every graded object of the tree the key of the source, and of what it was fitted to, by its citation, and adds the
     * date; an assumption gets the date of the catalogue.
     *
     * @throws IllegalStateException when a key is unknown
     */
    void writeOut(JsonNode tree) {
        if (tree instanceof ObjectNode object && object.has(GRADE)) {
            writeOutOne(object);
        }
        for (JsonNode child : tree) {
            if (child.isContainerNode()) {
                writeOut(child);
            }
        }
    }

    private void writeOutOne(ObjectNode graded) {
        JsonNode key = graded.get(SOURCE);
        if (key != null) {
            ObjectNode source = find(key.asText());
            graded.put(SOURCE, text(source));
            putIfAbsent(graded, source.required(DATE).asText());
        } else if (graded.get(GRADE).asText().equals(ASSUMED)) {
            putIfAbsent(graded, assumedOn);
        }
        JsonNode fitted = graded.get(FITTED);
        if (fitted != null) {
            graded.put(FITTED, text(find(fitted.asText())));
        }
    }

    private static void putIfAbsent(ObjectNode graded, String date) {
        if (!graded.has(DATE)) {
            graded.put(DATE, date);
        }
    }

    private ObjectNode find(String key) {
        if (sources.get(key) instanceof ObjectNode source) {
            return source;
        }
        throw new IllegalStateException("no source `" + key + "` in sources.yaml");
    }

    /** The keys, each with its citation. */
    SortedMap<String, String> all() {
        SortedMap<String, String> texts = new TreeMap<>();
        sources.fieldNames().forEachRemaining(key -> texts.put(key, text(find(key))));
        return texts;
    }

    private static String text(ObjectNode source) {
        String citation = source.required("citation").asText();
        return source.has("at") ? citation + ", " + source.get("at").asText() : citation;
    }
}
