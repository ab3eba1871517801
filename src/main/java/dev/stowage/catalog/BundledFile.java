package dev.stowage.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A data file of this package. That one is missing or broken is a defect of the program, never of its user. */
final class BundledFile {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private BundledFile() {}

    /**
     * A YAML file that holds one mapping.
     *
     * @throws IllegalStateException when there is no such file, or it holds something else
     */
    static ObjectNode yaml(String path) {
        try (InputStream in = open(path);
                JsonParser parser = YAML.createParser(in)) {
            if (parser.nextToken() == JsonToken.START_OBJECT && node(parser) instanceof ObjectNode mapping) {
                return mapping;
            }
            throw new IllegalStateException(path + " holds no mapping");
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The value at the parser's token. Made by hand, since an object mapper takes longer to set up than all files to read. */
    private static JsonNode node(JsonParser parser) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = nodes.objectNode();
                for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                    parser.nextToken();
                    object.set(key, node(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode list = nodes.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(node(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getIntValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
            case VALUE_NULL ->
                throw new IllegalStateException(
                        "an empty value at " + parser.currentTokenLocation().getLineNr());
            default -> nodes.textNode(parser.getText());
        };
    }

    /** The rows of a CSV file with a header, by their first column and in the order of the file. */
    static Map<String, CSVRecord> table(String path) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(open(path), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, format)) {
            Map<String, CSVRecord> rows = new LinkedHashMap<>();
            for (CSVRecord row : parser) {
                rows.put(row.get(0), row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = BundledFile.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("no data file " + path);
        }
        return in;
    }
}
