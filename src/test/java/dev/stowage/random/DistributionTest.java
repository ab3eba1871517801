package dev.stowage.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private static final double[] LEVELS = {1e-9, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999, 1 - 1e-9};

    /** A law with the mean and the standard deviation that theory gives it. */
    record Theory(Distribution law, double mean, double deviation) {}

    static List<Theory> theory() {
        return List.of(
                new Theory(new Constant(3), 3, 0),
                new Theory(new Uniform(2, 5), 3.5, Math.sqrt(9 / 12.0)),
                new Theory(new Triangular(1, 2, 6), 3, Math.sqrt((1 + 4 + 36 - 2 - 6 - 12) / 18.0)),
                new Theory(new Triangular(0, 0, 3), 1, Math.sqrt(0.5)),
                new Theory(new Exponential(4), 4, 4),
                // half-normal: mean sqrt(2/pi), variance 1 - 2/pi
                new Theory(new Normal(0, 1), Math.sqrt(2 / Math.PI), Math.sqrt(1 - 2 / Math.PI)),
                new Theory(new Normal(10, 1), 10, 1),
                new Theory(LogNormal.ofMeanCv(2, 0.5), 2, 1),
                new Theory(
                        LogNormal.ofMedianSigma(1, 0.5),
                        Math.exp(0.125),
                        Math.exp(0.125) * Math.sqrt(Math.expm1(0.25))),
                new Theory(Gamma.ofMeanCv(6, 0.5), 6, 3),
                new Theory(Gamma.ofMeanCv(2, 2), 2, 4),
                // shape 2: mean scale sqrt(pi)/2, second moment scale^2
                new Theory(new Weibull(2, 3), 1.5 * Math.sqrt(Math.PI), 3 * Math.sqrt(1 - Math.PI / 4)),
                // c = 1 is Lomax: mean s/(k-1), variance s^2 k / ((k-1)^2 (k-2))
                new Theory(new Burr(1, 5, 8), 2, Math.sqrt(64 * 5 / (16.0 * 3))),
                new Theory(new Empirical(List.of(4.0, 1.0, 1.0)), 2, Math.sqrt(2)),
                new Theory(new Shifted(5, new Exponential(1)), 6, 1));
    }

    @ParameterizedTest
    @MethodSource("theory")
    void meanIsTheOneOfTheory(Theory theory) {
        assertThat(theory.law().mean()).isCloseTo(theory.mean(), Percentage.withPercentage(1e-10));
    }

    @ParameterizedTest
    @MethodSource("theory")
    void aScaledLawHasEveryQuantileAndTheMeanMultiplied(Theory theory) {
        Distribution scaled = theory.law().scaled(2.5);
        assertThat(scaled).hasSameClassAs(theory.law());
        assertThat(scaled.mean()).isCloseTo(2.5 * theory.mean(), Percentage.withPercentage(1e-9));
        for (double u : new double[] {0.01, 0.5, 0.99}) {
            assertThat(scaled.quantile(u)).isCloseTo(2.5 * theory.law().quantile(u), Percentage.withPercentage(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("theory")
    void drawsHaveTheMeanAndSpreadOfTheory(Theory theory) {
        int n = 100_000;
        Stream stream = new Draws(6, 0).stream("test", 0);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double x = theory.law().draw(stream, i);
            assertThat(x >= theory.law().low() && x <= theory.law().high()).isTrue();
            sum += x - theory.mean();
            squares += (x - theory.mean()) * (x - theory.mean());
        }
        assertThat(sum / n).isCloseTo(0, within(4 * theory.deviation() / Math.sqrt(n)));
        assertThat(Math.sqrt(squares / n)).isCloseTo(theory.deviation(), within(0.03 * theory.deviation()));
    }

    @ParameterizedTest
    @MethodSource("theory")
    void quantilesRiseWithinTheSupport(Theory theory) {
        double before = theory.law().low();
        for (double u : LEVELS) {
            double quantile = theory.law().quantile(u);
            assertThat(quantile).isBetween(before, theory.law().high());
            before = quantile;
        }
        assertThat(theory.law().quantile(0x1p-54))
                .isBetween(theory.law().low(), theory.law().high())
                .isFinite();
        assertThat(theory.law().quantile(1 - 0x1p-53))
                .isBetween(before, theory.law().high())
                .isFinite();
    }

    @ParameterizedTest
    @MethodSource("theory")
    void probabilitiesLieStrictlyBetweenZeroAndOne(Theory theory) {
        for (double u : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> theory.law().quantile(u)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void quantilesAreThoseOfTheClosedForms() {
        assertThat(new Uniform(2, 5).quantile(0.25)).isEqualTo(2.75);
        assertThat(new Triangular(0, 1, 2).quantile(0.125)).isCloseTo(0.5, within(1e-15));
        assertThat(new Triangular(0, 1, 2).quantile(0.875)).isCloseTo(1.5, within(1e-15));
        assertThat(new Exponential(5).quantile(0.95)).isCloseTo(14.978661367769954, within(1e-12));
        assertThat(new Weibull(2, 3).quantile(0.5)).isCloseTo(3 * Math.sqrt(Math.log(2)), within(1e-14));
        assertThat(new Burr(2, 1, 3).quantile(0.8)).isCloseTo(6, within(1e-13)); // log-logistic: s (u/(1-u))^(1/c)
        assertThat(new Burr(1, 0.5, 1).mean()).isInfinite();
        assertThat(LogNormal.ofMedianSigma(10, 0.8).quantile(0.99))
                .isCloseTo(10 * Math.exp(0.8 * 2.3263478740408408), within(1e-11));
        assertThat(LogNormal.ofMuSigma(1, 0.5)).isEqualTo(new LogNormal(1, 0.5));
        assertThat(new Shifted(2, new Constant(1)).quantile(0.5)).isEqualTo(3);
    }

    /** Published points of the normal law, to the digits that a double holds. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.75, 0.6744897501960817",
        "0.975, 1.959963984540054",
        "0.995, 2.5758293035489004",
        "0.9995, 3.2905267314919255",
        "1e-10, -6.361340902404056",
        "1e-20, -9.262340089798408",
        "1e-100, -21.273453560966"
    })
    void normalQuantilesAreThePublishedOnes(double p, double z) {
        assertThat(StandardNormal.quantile(p)).isCloseTo(z, within(1e-12));
    }

    @Test
    void normalQuantileInvertsTheDistributionFunctionWithoutAStep() {
        NormalDistribution law = new NormalDistribution();
        for (double z = -6; z <= 6; z += 0.001) {
            double p = law.cumulativeProbability(z);
            double tolerance = 1e-14 + 2e-16 / law.density(z);
            assertThat(StandardNormal.quantile(p)).isCloseTo(z, within(tolerance));
        }
    }

    @Test
    void theNormalLawIsTruncatedNotClipped() {
        // half-normal: the median is the upper quartile of the whole law
        assertThat(new Normal(0, 2).quantile(0.5)).isCloseTo(2 * 0.6744897501960817, within(1e-12));
        assertThat(new Normal(0, 2).quantile(1e-9)).isPositive();
        assertThat(new Normal(100, 1).quantile(0.975)).isCloseTo(101.95996398454005, within(1e-11));
        // centre = spread: F(x) = (Phi(x - 1) - Phi(-1)) / Phi(1)
        double phi1 = 0.8413447460685429;
        double u = (0.5 - (1 - phi1)) / phi1;
        assertThat(new Normal(1, 1).quantile(u)).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.01, 0.1, 0.5, 0.99, 1, 1.5, 2, 7, 50, 1000, 1e6})
    void gammaQuantilesInvertTheDistributionFunction(double shape) {
        GammaDistribution law = new GammaDistribution(shape, 1);
        Gamma gamma = new Gamma(shape, 1);
        for (double u : LEVELS) {
            double x = gamma.quantile(u);
            if (x > 1e-300) {
                assertThat(law.cumulativeProbability(x)).isCloseTo(u, Percentage.withPercentage(1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.3, 0.99, 1, 1.1, 2, 4, 9, 30, 200, 1e4, 1e6})
    void gammaQuantilesAreFoundHoweverNearToAnEnd(double shape) {
        GammaDistribution law = new GammaDistribution(shape, 1);
        Gamma gamma = new Gamma(shape, 1);
        double before = 0;
        for (double power = -16; power < -1; power += 0.0625) {
            double u = Math.pow(10, power);
            double x = gamma.quantile(u);
            assertThat(x).isGreaterThanOrEqualTo(before);
            if (x > 1e-300) {
                assertThat(law.cumulativeProbability(x)).isCloseTo(u, Percentage.withPercentage(1e-6));
            }
            double other = gamma.quantile(1 - u);
            assertThat(other).isGreaterThanOrEqualTo(x).isFinite();
            before = x;
        }
    }

    @Test
    void gammaQuantilesAreExactWhereAFormulaExists() {
        for (double u : LEVELS) {
            assertThat(new Gamma(1, 3).quantile(u)).isCloseTo(-3 * Math.log1p(-u), Percentage.withPercentage(1e-9));
        }
        // chi-square with 10 degrees: the 95 % point is 18.307038053275146
        assertThat(new Gamma(5, 2).quantile(0.95)).isCloseTo(18.307038053275146, within(1e-10));
    }

    @Test
    void theEmpiricalLawIsTheStepInverse() {
        Empirical law = new Empirical(List.of(30.0, 10.0, 20.0, 40.0));
        assertThat(law.sample()).containsExactly(10.0, 20.0, 30.0, 40.0);
        assertThat(law.quantile(0.25)).isEqualTo(10);
        assertThat(law.quantile(0.2500001)).isEqualTo(20);
        assertThat(law.quantile(0.75)).isEqualTo(30);
        assertThat(law.quantile(0.999)).isEqualTo(40);
    }

    @Test
    void constructorsSayWhatIsWrong() {
        assertRefused(() -> new Constant(-1), "value must be a finite number of zero or more, not -1.0");
        assertRefused(() -> new Uniform(3, 2), "low (3.0) must not exceed high (2.0)");
        assertRefused(() -> new Triangular(0, 5, 4), "mode (5.0) must not exceed high (4.0)");
        assertRefused(() -> new Triangular(2, 2, 2), "low and high are both 2.0; use a constant");
        assertRefused(() -> new Exponential(0), "mean must be a finite number above zero, not 0.0");
        assertRefused(() -> new Normal(1, 0), "standard deviation must be a finite number above zero, not 0.0");
        assertRefused(() -> new LogNormal(Double.NaN, 1), "mu must be a finite number, not NaN");
        assertRefused(() -> LogNormal.ofMeanCv(1, -1), "cv must be a finite number above zero, not -1.0");
        assertRefused(() -> Gamma.ofMeanCv(1, 1e-5), "cv must lie between 0.001 and 100, not 1.0E-5");
        assertRefused(() -> new Weibull(1, -3), "scale must be a finite number above zero, not -3.0");
        assertRefused(() -> new Burr(0, 1, 1), "c must be a finite number above zero, not 0.0");
        assertRefused(() -> new Empirical(List.of()), "a sample must have one value or more");
        assertRefused(
                () -> new Shifted(-1, new Constant(1)), "shift must be a finite number of zero or more, not -1.0");
        assertThat(Gamma.ofMeanCv(1, 0.001).shape()).isEqualTo(1e6);
    }

    @Test
    void aVariateBeyondEveryDoubleIsAnErrorNotAValue() {
        Distribution law = LogNormal.ofMuSigma(709, 100);
        Stream stream = new Draws(1, 0).stream("wide", 0);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 50; i++) {
                        law.draw(stream, i);
                    }
                })
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("LogNormal");
    }

    private static void assertRefused(ThrowingCallable construction, String message) {
        assertThatThrownBy(construction)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
