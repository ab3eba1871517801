package dev.stowage.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantityParsingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIZE                | 512 MiB             | 536870912
            SIZE                | 1e3 B               | 1000
            SIZE                | 1.5GB               | 1500000000
            SIZE                | 2 TiB               | 2199023255552
            SIZE                | 1 KiB               | 1024
            SIZE                | 1 kB                | 1000
            SIZE                | 3 TB                | 3e12
            BYTE_RATE           | 10 Gbit/s           | 1.25e9
            BYTE_RATE           | 8 bit/s             | 1
            BYTE_RATE           | 100 MB/s            | 1e8
            BYTE_RATE           | 125 MiB/s           | 131072000
            DURATION            | 250 ms              | 0.25
            DURATION            | 1.54 s              | 1.54
            DURATION            | 3 us                | 3e-6
            DURATION            | 7 ns                | 7e-9
            DURATION            | 10 min              | 600
            DURATION            | 730 h               | 2628000
            DURATION            | 30 d                | 2592000
            CORES               | 0.25 cores          | 0.25
            CORES               | 1 core              | 1
            CORES               | 250 millicores      | 0.25
            WORK                | 0.12 core-seconds   | 0.12
            WORK                | 1 core-second       | 1
            WORK                | 120 core-ms         | 0.12
            WORK_PER_BYTE       | 2 core-seconds/B    | 2
            WORK_PER_BYTE       | 1 core-seconds/KiB  | 0.0009765625
            WORK_PER_BYTE       | 1024 core-seconds/GiB | 9.5367431640625e-7
            WORK_PER_BYTE       | 1000 core-ms/MiB    | 9.5367431640625e-7
            FREQUENCY           | 2 /s                | 2
            FREQUENCY           | 2/s                 | 2
            FREQUENCY           | 30 /min             | 0.5
            FREQUENCY           | 1800 /h             | 0.5
            FREQUENCY           | 43200 /d            | 0.5
            SHARE               | 25 %                | 0.25
            SHARE               | 150%                | 1.5
            PRICE_PER_HOUR      | 0.0416 USD/h        | 0.0416
            PRICE_PER_GB_MONTH  | 0.08 USD/GB-month   | 0.08
            PRICE_PER_GB_HOUR   | 0.004445 USD/GB-h   | 0.004445
            PRICE_PER_VCPU_HOUR | 0.05 USD/vCPU-h     | 0.05
            IOPS                | 3000 IOPS           | 3000
            COUNT               | 3                   | 3
            COUNT               | 2.5                 | 2.5
            COUNT               | 1e-3                | 0.001
            """)
    void readsANumberAndAUnit(Dimension dimension, String text, double value) {
        assertThat(dimension.parse(text)).isEqualTo(value);
        assertThat(dimension.matches(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            SIZE     | 5 Mb          | `5 Mb` has the unit `Mb`, which is not a size
            SIZE     | 5             | `5` has no unit
            SIZE     | '5 '          | `5 ` has no unit
            SIZE     | ''            | an empty text is not a size
            SIZE     | '  '          | an empty text is not a size
            SIZE     | five MiB      | `five MiB` does not begin with a decimal number
            SIZE     | MiB           | `MiB` does not begin with a decimal number
            SIZE     | .5 MiB        | `.5 MiB` does not begin with a decimal number
            SIZE     | +5 MiB        | `+5 MiB` does not begin with a decimal number
            SIZE     | -5 MiB        | `-5 MiB` is negative
            SIZE     | 5 MiB/s       | `5 MiB/s` has the unit `MiB/s`, which is not a size
            SIZE     | 5  MiB        | `5  MiB` has white space other than one space before the unit
            SIZE     | '5 MiB '      | `5 MiB ` has white space other than one space before the unit
            SIZE     | ' 5 MiB'      | ` 5 MiB` begins with white space
            SIZE     | 1e999 B       | `1e999 B` is larger than any number that can be computed with
            SIZE     | 1e308 TiB     | `1e308 TiB` is larger than any number that can be computed with
            SIZE     | 1e9999999999 B | `1e9999999999 B` is larger than any number that can be computed with
            SIZE     | 1e-9999999999 B | `1e-9999999999 B` is smaller than any number that can be computed with, yet not zero
            DURATION | 1e-400 s      | `1e-400 s` is smaller than any number that can be computed with, yet not zero
            DURATION | NaN s         | `NaN s` is not a finite number
            DURATION | .inf          | `.inf` is not a finite number
            DURATION | -Infinity s   | `-Infinity s` is not a finite number
            DURATION | 1,5 s         | `1,5 s` does not begin with a plain decimal number
            DURATION | 1_000 s       | `1_000 s` does not begin with a plain decimal number
            DURATION | 1.000.000 s   | `1.000.000 s` does not begin with a plain decimal number
            DURATION | 0x10 s        | `0x10 s` does not begin with a plain decimal number
            DURATION | 1. s          | `1. s` does not begin with a plain decimal number
            DURATION | 5 sec         | `5 sec` has the unit `sec`, which is not a duration
            DURATION | 1f s          | `1f s` has the unit `f s`, which is not a duration
            DURATION | ٣ s           | `٣ s` does not begin with a decimal number
            COUNT    | 3 apps        | `3 apps` has something behind the number, which a plain number has not
            COUNT    | '3 '          | `3 ` ends with white space
            """)
    void saysWhatIsWrong(Dimension dimension, String text, String mistake) {
        assertThatThrownBy(() -> dimension.parse(text))
                .isInstanceOf(QuantityException.class)
                .hasMessage(mistake);
        boolean onlyOutOfRange = mistake.contains("any number");
        assertThat(dimension.matches(text)).isEqualTo(onlyOutOfRange);
    }

    @Test
    void saysWhatWouldBeRight() {
        assertThat(remedy(Dimension.SIZE, "5 Mb"))
                .isEqualTo("use one of B, kB, MB, GB, TB, KiB, MiB, GiB, TiB, such as `512 MiB`");
        assertThat(remedy(Dimension.IOPS, "5")).isEqualTo("use the unit IOPS, such as `3000 IOPS`");
        assertThat(remedy(Dimension.COUNT, "3 apps")).isEqualTo("write a number without a unit, such as `2.5`");
        assertThat(remedy(Dimension.DURATION, "-1 s")).isEqualTo("write a duration of zero or more, such as `250 ms`");
    }

    @Test
    void keepsTheMessageOfAHugeTextShort() {
        String text = "9".repeat(1_000_000) + " B";
        assertThatThrownBy(() -> Dimension.SIZE.parse(text))
                .isInstanceOf(QuantityException.class)
                .message()
                .hasSizeLessThan(200);
        assertThatThrownBy(() -> Dimension.SIZE.parse("5 " + "\nx".repeat(100_000)))
                .message()
                .hasSizeLessThan(300)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyDimensionReadsItsExampleAndEachOfItsUnits(Dimension dimension) {
        assertThat(dimension.parse(dimension.example())).isPositive();
        assertThat(dimension.print(dimension.parse(dimension.example()))).isEqualTo(dimension.example());
        assertThat(dimension.units()).allSatisfy(unit -> assertThat(dimension.matches("1.5e2 " + unit))
                .isTrue());
        assertThat(dimension.pattern()).startsWith("^").endsWith("$");
        assertThat(Dimension.of(dimension.type())).isEqualTo(dimension);
        assertThat(dimension.noun()).matches("an? .+");
    }

    @Test
    void knowsNoDimensionOfOtherClasses() {
        assertThatThrownBy(() -> Dimension.of(String.class)).hasMessageContaining("java.lang.String");
    }

    private static String remedy(Dimension dimension, String text) {
        return catchThrowableOfType(QuantityException.class, () -> dimension.parse(text))
                .remedy();
    }
}
