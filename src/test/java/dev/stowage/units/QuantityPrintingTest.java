package dev.stowage.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityPrintingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIZE          | 536870912    | 512 MiB
            SIZE          | 0            | 0 B
            SIZE          | 1e9          | 1 GB
            SIZE          | 1234567      | 1.234567 MB
            SIZE          | 1024         | 1 KiB
            BYTE_RATE     | 1.25e9       | 10 Gbit/s
            BYTE_RATE     | 131072000    | 125 MiB/s
            BYTE_RATE     | 0            | 0 B/s
            DURATION      | 0.25         | 250 ms
            DURATION      | 1.54         | 1.54 s
            DURATION      | 90           | 90 s
            DURATION      | 600          | 10 min
            DURATION      | 4567.1    | 4567.1 s
            DURATION      | 1e-6         | 1 us
            DURATION      | 1e40         | 1e40 s
            CORES         | 0.25         | 0.25 cores
            CORES         | 1            | 1 core
            CORES         | 2            | 2 cores
            WORK          | 0.12         | 0.12 core-seconds
            WORK          | 1            | 1 core-second
            SHARE         | 0.07         | 7 %
            PRICE_PER_HOUR | 0.0416      | 0.0416 USD/h
            FREQUENCY     | 20           | 20 /s
            COUNT         | 2.5          | 2.5
            COUNT         | 3            | 3
            """)
    void choosesAFittingUnitAndTheFewestDigits(Dimension dimension, double value, String text) {
        assertThat(dimension.print(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "DURATION, 1.541234, 3, 1.54 s",
        "DURATION, 0.0123456, 2, 12 ms",
        "DURATION, -0.0123456, 2, -12 ms",
        "COUNT, 5.6923, 3, 5.69"
    })
    void roundsForPeople(Dimension dimension, double value, int digits, String text) {
        assertThat(dimension.print(value, digits)).isEqualTo(text);
    }

    @Property(tries = 300)
    void parsesBackToTheSameDouble(
            @ForAll Dimension dimension, @ForAll @DoubleRange(min = 0, max = Double.MAX_VALUE) double value) {
        assertThat(dimension.parse(dimension.print(value))).isEqualTo(value);
    }

    @Property(tries = 300)
    void parsesBackToTheSameDoubleInHandySizes(
            @ForAll Dimension dimension, @ForAll @DoubleRange(min = 0, max = 1e7) double value) {
        double nudged = Math.nextUp(value / 3);
        assertThat(dimension.parse(dimension.print(nudged))).isEqualTo(nudged);
    }

    @ParameterizedTest
    @CsvSource({"4.9e-324", "2.2250738585072014e-308", "1.7976931348623157e308", "0.1", "0.30000000000000004"})
    void parsesBackAtTheEdges(double value) {
        for (Dimension dimension : Dimension.values()) {
            assertThat(dimension.parse(dimension.print(value))).isEqualTo(value);
        }
    }

    @Test
    void recordsPrintAndParse() {
        assertThat(Bytes.parse("512 MiB")).isEqualTo(new Bytes(536870912)).hasToString("512 MiB");
        assertThat(ByteRate.parse("10 Gbit/s")).hasToString("10 Gbit/s");
        assertThat(Seconds.parse("250 ms")).hasToString("250 ms");
        assertThat(Cores.parse("250 millicores")).hasToString("0.25 cores");
        assertThat(CoreSeconds.parse("120 core-ms")).hasToString("0.12 core-seconds");
        assertThat(CoreSecondsPerByte.parse("4 core-seconds/GiB")).hasToString("4 core-seconds/GiB");
        assertThat(Frequency.parse("20/s")).hasToString("20 /s");
        assertThat(Share.parse("25%")).hasToString("25 %");
        assertThat(UsdPerHour.parse("0.0416 USD/h")).hasToString("0.0416 USD/h");
        assertThat(UsdPerGbMonth.parse("0.08 USD/GB-month")).hasToString("0.08 USD/GB-month");
        assertThat(UsdPerVcpuHour.parse("0.05 USD/vCPU-h")).hasToString("0.05 USD/vCPU-h");
        assertThat(Iops.parse("3000 IOPS")).hasToString("3000 IOPS");
        assertThat(Count.parse("2.5")).hasToString("2.5");
        assertThat(new Seconds(3).dimension()).isEqualTo(Dimension.DURATION);
    }

    @Test
    void aQuantityIsFiniteAndNotNegative() {
        assertThatThrownBy(() -> new Seconds(-1))
                .isInstanceOf(QuantityException.class)
                .hasMessage("-1.0 is negative");
        assertThatThrownBy(() -> new Seconds(Double.NaN)).hasMessage("NaN is not a finite number");
        assertThatThrownBy(() -> new Bytes(Double.POSITIVE_INFINITY)).hasMessage("Infinity is not a finite number");
        assertThat(new Seconds(-0.0)).isEqualTo(new Seconds(0.0));
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new Seconds(1.5)).hasToString("1.5 s");
            assertThat(Dimension.DURATION.parse("1.5 s")).isEqualTo(1.5);
            assertThat(new Seconds(1e-10).toString()).isEqualTo("0.1 ns");
        } finally {
            Locale.setDefault(before);
        }
    }
}
