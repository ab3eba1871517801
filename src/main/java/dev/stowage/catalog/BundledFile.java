package dev.stowage.catalog;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
    private static final ObjectReader YAML = new YAMLMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .reader();

    private BundledFile() {}

    /**
     * A YAML file that holds one mapping.
     *
     * @throws IllegalStateException when there is no such file, or it holds something else
     */
    static ObjectNode yaml(String path) {
        try (InputStream in = open(path)) {
            JsonNode tree = YAML.readTree(in);
            if (tree instanceof ObjectNode mapping) {
                return mapping;
            }
            throw new IllegalStateException(path + " holds no mapping");
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
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
