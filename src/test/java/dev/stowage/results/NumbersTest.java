package dev.stowage.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-17, -17",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "3.141592653589793, 3.14159265",
        "-2.718281828459045, -2.71828183",
        "1234567.891234, 1234567.89",
        "999999999.7, 1000000000",
        "137438953472, 137438953000",
        "0.0416, 0.0416",
        "0.00012345678912, 0.000123456789",
        "0.00001, 0.00001",
        "0.000001234567891, 1.23456789e-6",
        "2e-7, 2e-7",
        "1e15, 1e15",
        "1.5e300, 1.5e300",
        "100000000000000, 100000000000000"
    })
    void nine_significant_digits(double value, String text) {
        assertThat(Numbers.format(value)).isEqualTo(text);
    }

    @Test
    void absent_is_empty_and_infinite_is_refused() {
        assertThat(Numbers.format(Double.NaN)).isEmpty();
        assertThat(Numbers.parse("")).isNaN();
        assertThatThrownBy(() -> Numbers.format(Double.NEGATIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A tie in the tenth digit, exactly representable, goes to the even digit: 123456.0625 has ten digits. */
    @Test
    void ties_go_to_even() {
        assertThat(Numbers.format(123456.0625)).isEqualTo("123456.062");
        assertThat(Numbers.format(123456.1875)).isEqualTo("123456.188");
    }

    @Property(tries = 5000)
    void same_as_exact_decimal_rounding(@ForAll @DoubleRange(min = -2e9, max = 2e9) double value) {
        BigDecimal exact = new BigDecimal(value).round(new MathContext(9, RoundingMode.HALF_EVEN));
        assertThat(new BigDecimal(Numbers.format(value))).isEqualByComparingTo(exact);
    }

    @Property(tries = 2000)
    void a_text_is_a_fixed_point(@ForAll double value) {
        String text = Numbers.format(value);
        assertThat(Numbers.format(Numbers.parse(text))).isEqualTo(text);
    }

    @Property(tries = 5000)
    void a_part_of_an_array_is_read_as_its_text(@ForAll double value, @ForAll @IntRange(max = 20) int digits) {
        isReadAsText(Numbers.format(value));
        isReadAsText(Double.toString(value));
        isReadAsText(BigDecimal.valueOf(value % 1e12)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "5.",
                ".5",
                "-.5",
                "007.250",
                "0.1",
                "1e-7",
                "-1.5e300",
                "999999999999999",
                "9007199254740993",
                "0.00000000000001",
                "123456.7890123456789",
                "+3",
                " 4 "
            })
    void unusual_numbers_are_read_as_their_text(String text) {
        isReadAsText(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", ".", "1.2.3", "1-2", "--1", "x", "1,5", "12a"})
    void what_is_no_number_is_refused(String text) {
        assertThatThrownBy(() -> Numbers.parse(text.toCharArray(), 0, text.length()))
                .isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Numbers.parseWhole(text.toCharArray(), 0, text.length()))
                .isInstanceOf(NumberFormatException.class);
    }

    private static void isReadAsText(String text) {
        char[] longer = ("7" + text + "7").toCharArray();
        assertThat(Numbers.parse(longer, 1, text.length())).as(text).isEqualTo(Double.parseDouble(text));
    }
}
