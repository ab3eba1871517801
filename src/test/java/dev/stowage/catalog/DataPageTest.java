package dev.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataPageTest {
    /** To bring the page up to date: {@code ./mvnw test -Dtest=DataPageTest -Dstowage.docs=write}. */
    @Test
    void docsDataIsWhatTheCatalogueSays() throws IOException {
        Path page = Path.of("docs", "data.md");
        String current = DataPage.markdown(new BundledCatalogue());
        if ("write".equals(System.getProperty("stowage.docs"))) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, current);
        }
        assertThat(page)
                .as("docs/data.md is stale; run ./mvnw test -Dtest=DataPageTest -Dstowage.docs=write")
                .content()
                .isEqualTo(current);
    }

    @Test
    void theRangeAndTheReasonOfAnAssumptionAreThere() {
        assertThat(DataPage.markdown(new BundledCatalogue()))
                .contains("| gp3 | 0.08 USD/GB-month | 0.08 USD/GB-month .. 0.1 USD/GB-month | **assumed** |")
                .contains(
                        "| start-up.running.api.delay | log-normal mean 1.54 s, cv 0.3 |  | published | percival-2021 | 2021 |");
    }
}
