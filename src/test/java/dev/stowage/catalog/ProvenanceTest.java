package dev.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.units.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every number of the catalogue says where it comes from. */
class ProvenanceTest {
    private final BundledCatalogue catalogue = new BundledCatalogue();

    @Test
    void everyNumberHasGradeSourceAndDate() {
        List<String> defects = new ArrayList<>();
        int numbers = 0;
        for (Section section : Section.values()) {
            for (String name : catalogue.names(section)) {
                for (SourcedNumber number :
                        Numbers.of(catalogue.entry(section, name).orElseThrow())) {
                    numbers++;
                    defects.addAll(defectsOf(section.key() + " " + name + " " + number.path(), number));
                }
            }
        }
        for (Price price : catalogue.prices()) {
            defects.addAll(defectsOf(price.name(), Numbers.of(price)));
        }
        assertThat(defects).isEmpty();
        assertThat(numbers).isGreaterThan(1000);
    }

    private static List<String> defectsOf(String where, SourcedNumber number) {
        List<String> defects = new ArrayList<>();
        if (!Set.of("measured", "published", "vendor", "assumed").contains(number.grade())) {
            defects.add(where + ": grade `" + number.grade() + "`");
        }
        if (number.date().isEmpty()) {
            defects.add(where + ": no date");
        }
        if (number.assumed()
                && (number.low().isEmpty()
                        || number.high().isEmpty()
                        || number.because().isEmpty())) {
            defects.add(where + ": assumed without low, high and because");
        }
        if (!number.assumed() && number.source().isEmpty()) {
            defects.add(where + ": no source");
        }
        if (!encloses(number)) {
            defects.add(where + ": " + number.value() + " is not within " + number.range());
        }
        return defects;
    }

    /** Whether low, value and high are of one dimension and in order. */
    private static boolean encloses(SourcedNumber number) {
        if (number.low().isEmpty() || number.high().isEmpty()) {
            return true;
        }
        return Arrays.stream(Dimension.values()).anyMatch(dimension -> {
            OptionalDouble low = parse(dimension, number.low());
            OptionalDouble value = parse(dimension, mean(number.value()));
            OptionalDouble high = parse(dimension, number.high());
            return low.isPresent()
                    && value.isPresent()
                    && high.isPresent()
                    && low.getAsDouble() <= value.getAsDouble()
                    && value.getAsDouble() <= high.getAsDouble();
        });
    }

    /** The value of a constant, or the mean of a law that is written by its mean. */
    private static String mean(String value) {
        return value.replaceFirst("^[a-z-]+ mean ([^,]+).*", "$1");
    }

    private static OptionalDouble parse(Dimension dimension, String text) {
        return dimension.matches(text) ? OptionalDouble.of(dimension.parse(text)) : OptionalDouble.empty();
    }

    @Test
    void aNumberWithoutProvenanceIsFound() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putObject("guest").put("vcpus", 2).put("memory", "fitted");
        tree.put("name", "x");
        tree.put("ram", "4 GiB");
        Entry bare = new Entry(Section.LAYERS, "x", "", tree, JsonNodeFactory.instance.objectNode());
        assertThat(Numbers.of(bare)).extracting(SourcedNumber::path).containsExactly("guest.vcpus", "ram");
        assertThat(Numbers.of(bare)).extracting(SourcedNumber::grade).containsOnly("");
    }

    @Test
    void provenanceAboveAPlainNumberHoldsForIt() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.putObject("guest").put("vcpus", 2);
        ObjectNode sourced = JsonNodeFactory.instance.objectNode();
        sourced.putObject("guest").put("grade", "vendor").put("source", "a manual");
        assertThat(Numbers.of(new Entry(Section.LAYERS, "x", "", tree, sourced)))
                .containsExactly(new SourcedNumber("guest.vcpus", "2", "", "", "vendor", "a manual", "", "", ""));
    }

    @Test
    void keysOfSourcesAreWrittenOut() {
        ObjectNode figure = JsonNodeFactory.instance.objectNode().put("grade", "published");
        figure.put("source", "percival-2021");
        Citations.bundled().writeOut(JsonNodeFactory.instance.objectNode().set("api", figure));
        assertThat(figure.get("source").asText()).isEqualTo("Percival, EC2 boot time benchmarking");
        assertThat(figure.get("date").asText()).isEqualTo("2021");
        ObjectNode fitted = figure.deepCopy().put("source", "hao-2021").put("fitted", "percival-2021");
        Citations.bundled().writeOut(fitted);
        assertThat(fitted.get("fitted").asText()).isEqualTo("Percival, EC2 boot time benchmarking");
        ObjectNode unknown = figure.deepCopy().put("source", "nobody");
        assertThatThrownBy(() -> Citations.bundled().writeOut(unknown)).hasMessageContaining("nobody");
    }

    @Test
    void everySourceIsCited() {
        Set<String> cited = new java.util.HashSet<>();
        for (Section section : Section.values()) {
            for (String name : catalogue.names(section)) {
                Numbers.of(catalogue.entry(section, name).orElseThrow()).forEach(number -> cited.add(number.source()));
            }
        }
        catalogue.prices().forEach(price -> cited.add(Numbers.of(price).source()));
        assertThat(cited).containsAll(catalogue.sources().values());
    }
}
