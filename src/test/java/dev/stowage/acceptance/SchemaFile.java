package dev.stowage.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema as editors find it, read by a validator that is not the product's. */
final class SchemaFile {
    private static final Path FILE = Path.of("docs", "scenario.schema.json");

    private SchemaFile() {}

    /** What the schema has against a scenario; empty when it is valid. */
    static List<String> problems(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE));
        String json =
                JsonMapper.builder().build().writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
