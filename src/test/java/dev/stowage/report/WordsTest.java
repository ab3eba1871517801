package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s | 0.0425 | 42.5 ms",
                "s | 41.26 | 41.3 s",
                "s | 754 | 12.6 min",
                "s | 36000 | 10 h",
                "B | 1073741824 | 1 GiB",
                "B | 134217728 | 128 MiB",
                "USD | 7.5 | $7.50",
                "USD | 0.0416 | $0.0416",
                "USD | 12345.6 | $12,346",
                "apps | 2345 | 2,345",
                "core-s | -0.5 | \u22120.5 core-seconds"
            })
    void values_carry_a_unit_that_suits_them(String unit, double value, String words) {
        assertThat(Say.value(unit, value).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B | 67108864 | 64 MiB",
                "B | 2147483648 | 2 GiB",
                "B | 1073741820 | 1 GiB",
                "B | 28000000 | 28 MB",
                "B | 109200000 | 109 MB",
                "B/s | 1250000000 | 10 Gbit/s",
                "s | 300 | 5 min",
                "fraction | 0.25 | 25 %",
                "cores | 0.25 | 0.25 cores",
                "1 | 4 | 4",
                "apps | 4 | 4 apps"
            })
    void base_units_are_read_in_units_that_people_write(String unit, double value, String words) {
        assertThat(Measure.words(unit, value).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @Test
    void the_ends_of_a_range_stand_in_the_unit_of_what_is_between() {
        assertThat(Measure.range("B", 28e6, 16.8e6, 44.8e6)).isEqualTo("16.8 to 44.8\u00a0MB");
        assertThat(Say.span("2.9\u00a0s", "185\u00a0s")).isEqualTo("2.9 to 185\u00a0s");
        assertThat(Say.span("64\u00a0MiB", "2\u00a0GiB")).isEqualTo("64\u00a0MiB to 2\u00a0GiB");
        assertThat(Say.span("1", "1")).isEqualTo("1");
    }

    @Test
    void no_dot_within_a_version_or_an_instance_type_parts_a_name() {
        assertThat(Assumptions.parts("layers.ubuntu-24.04.memory.kernel.each"))
                .containsExactly("layers", "ubuntu-24.04", "memory", "kernel", "each");
        assertThat(Assumptions.parts("instance-types.m5.large.network.burst"))
                .containsExactly("instance-types", "m5.large", "network", "burst");
    }

    @Test
    void texts_of_an_axis_never_touch_and_decades_come_first() {
        Scale scale = Scale.fitting("start (s)", 0.3, 900, 6);
        List<Boolean> shown = scale.shown(260, true);
        double right = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scale.ticks().size(); i++) {
            if (shown.get(i)) {
                double half = Theme.TICK.width(scale.texts().get(i)) / 2;
                double middle = scale.fraction(scale.ticks().get(i)) * 260;
                assertThat(middle - half).isGreaterThan(right + 2);
                right = middle + half;
            }
        }
        for (String decade : List.of("1", "10", "100", "1,000")) {
            assertThat(shown.get(scale.texts().indexOf(decade))).isTrue();
        }
        assertThat(shown).contains(false);
    }

    @Test
    void lists_and_absent_values() {
        assertThat(Say.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Say.number(Double.NaN)).isEqualTo("\u2013");
    }

    @Test
    void a_logarithmic_axis_is_marked_at_1_2_5() {
        Scale scale = Scale.fitting("start (s)", 0.6, 90, 6);
        assertThat(scale.label()).isEqualTo("start (s), log scale");
        assertThat(scale.texts()).containsExactly("0.5", "1", "2", "5", "10", "20", "50", "100");
        assertThat(Scale.fitting("start (s)", 3, 90, 6).log()).isFalse();
        assertThat(Scale.fitting("start (s)", 3, 90, 5).texts()).containsExactly("0", "20", "40", "60", "80");
    }

    /** Noto Sans has 1,000 units to the em; its digits are 572 wide, its space 260. */
    @Test
    void widths_are_those_of_the_font() {
        assertThat(new Typeface.Face(10, false, Theme.INK).width("12 3")).isEqualTo((3 * 572 + 260) / 100.0);
        assertThat(Typeface.wrap("aa bb cc", 30, new Typeface.Face(10, false, Theme.INK)))
                .containsExactly("aa bb", "cc");
    }

    @Test
    void the_command_is_quoted_for_the_shell() {
        Manifest manifest = new Manifest(
                "stowage",
                "1",
                1,
                "a b's.yaml",
                "",
                "",
                "",
                1,
                "terminating",
                "0 s",
                "",
                1,
                1,
                .95,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Manifest.Setting("seed", "7"), new Manifest.Setting("apps.web.memory", "64 MiB")),
                List.of());
        assertThat(Command.of(manifest))
                .isEqualTo("./stowage run 'a b'\\''s.yaml' --seed 7 --set 'apps.web.memory=64 MiB'");
    }
}
