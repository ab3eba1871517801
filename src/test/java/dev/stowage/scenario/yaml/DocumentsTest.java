package dev.stowage.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documents that are made from the records. They are written anew by {@code ./mvnw test -Dtest=DocumentsTest
 * -Dstowage.docs=write}.
 */
class DocumentsTest {
    private static final boolean UPDATE = "write".equals(System.getProperty("stowage.docs"));
    private static final com.networknt.schema.Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schema.json());

    private static void current(String file, String text) throws IOException {
        Path path = Path.of("docs", file);
        if (UPDATE) {
            Files.writeString(path, text);
        }
        assertThat(Files.readString(path).replace("\r\n", "\n"))
                .as("docs/%s is stale: run ./mvnw test -Dtest=DocumentsTest -Dstowage.docs=write", file)
                .isEqualTo(text);
    }

    private static List<String> broken(String yaml) throws IOException {
        String json =
                JsonMapper.builder().build().writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void theSchemaIsCurrent() throws IOException {
        current("scenario.schema.json", Schema.json());
    }

    @Test
    void theReferencePageIsCurrent() throws IOException {
        current("scenarios.md", Reference.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparison.yaml", "sweep.yaml"})
    void whatTheReaderAcceptsFitsTheSchema(String name) throws IOException {
        assertThat(broken(Reading.text(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "memory: 128 MiB -> memory: 128",
                "memory: 128 MiB -> memroy: 128 MiB",
                "count: 12 -> count: 12.5",
                "app: web, count -> ap: web, count",
                "start: stopped -> start: cold",
                "as-many -> x",
                "compute: 0.12 core-seconds -> compute: 0.12 s",
                "compute: 0.12 core-seconds -> compute: 0.12 core-seconds, delay: 1 s",
                "uniform: {low: 10 MiB -> uniform: {lowest: 10 MiB",
                "charts: [start-up-ecdf -> charts: [ecdf",
                "record: {starts: 1000} -> record: some",
            })
    void whatTheSchemaRefusesTheReaderRefuses(String change, @TempDir Path folder) throws IOException {
        String[] parts = change.split(" -> ", 2);
        String text = Reading.text("comparison.yaml");
        if (!text.contains(parts[0])) {
            text = text.replace("schema: 1", "schema: one");
        }
        text = text.replace(parts[0], parts[1]);
        assertThat(broken(text)).isNotEmpty();
        assertThat(Reading.problems(folder, text)).isNotEmpty();
    }

    @Test
    void theExamplesOfTheReferencePageAreAccepted(@TempDir Path folder) throws IOException {
        Matcher blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Reference.text());
        List<String> examples = new ArrayList<>();
        while (blocks.find()) {
            examples.add(blocks.group(1));
        }
        assertThat(examples).hasSize(1);
        assertThat(Reading.problems(folder, examples.get(0))).isEmpty();
        assertThat(broken(examples.get(0))).isEmpty();
    }

    @Test
    void everyExampleOfAKeyIsReadAsItsKey() {
        assertThat(Examples.refused()).isEmpty();
    }
}
