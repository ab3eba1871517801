package dev.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.scenario.App;
import dev.stowage.scenario.Credits;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Key;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Machines;
import dev.stowage.scenario.MemoryTerm;
import dev.stowage.scenario.Pulls;
import dev.stowage.scenario.Registry;
import dev.stowage.scenario.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                .contains("| gp3 | 0.08 USD/GB-month | 0.08 USD/GB-month .. 0.1 USD/GB-month | **assumed** | ")
                .contains(
                        "| start-up.running.api.delay | log-normal mean 1.54 s, cv 0.3 |  | published |  | percival-2021 | 2021 |");
    }

    @Test
    void whatWasFittedIsMarked() {
        assertThat(DataPage.markdown(new BundledCatalogue()))
                .containsPattern("hold\\.base \\| [^|]*\\|[^|]*\\| published \\| li-2022 \\|");
    }

    /** A key of the language that has a number of the world where nothing is said has that number on the page. */
    @Test
    void theNumbersOfTheLanguageAreThere() throws ReflectiveOperationException {
        String page = DataPage.markdown(new BundledCatalogue());
        page = page.substring(page.indexOf("## Where nothing is said"));
        int numbers = 0;
        for (Class<?> record : List.of(
                App.class,
                Image.class,
                InstanceType.class,
                InstanceType.Link.class,
                InstanceType.Network.class,
                Credits.class,
                Layer.class,
                Machines.class,
                Machines.Volume.class,
                MemoryTerm.class,
                Pulls.class,
                Registry.class,
                Work.Compute.class,
                Work.Delay.class,
                Work.Hold.class,
                Work.Read.class)) {
            for (var component : record.getRecordComponents()) {
                Key key = component.getAnnotation(Key.class);
                String otherwise = key == null || component.getType() != Figure.class ? "" : key.otherwise();
                if (otherwise.matches("[0-9].*") && !otherwise.matches("(0|1|0 .*|100 %)")) {
                    assertThat(page).as(component.toString()).contains("| " + otherwise + " |");
                    numbers++;
                }
            }
        }
        assertThat(numbers).isGreaterThanOrEqualTo(7);
    }
}
