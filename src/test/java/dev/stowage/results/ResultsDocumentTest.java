package dev.stowage.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResultsDocumentTest {

    private static final Path PAGE = Path.of("docs/results.md");

    @Test
    void the_page_is_that_of_the_records() throws IOException {
        if ("write".equals(System.getProperty("stowage.docs"))) {
            Files.createDirectories(PAGE.toAbsolutePath().getParent());
            Files.writeString(PAGE, ResultsDocument.markdown());
        }
        assertThat(Files.readString(PAGE))
                .as("docs/results.md is stale: ./mvnw test -Dtest=ResultsDocumentTest -Dstowage.docs=write")
                .isEqualTo(ResultsDocument.markdown());
    }
}
