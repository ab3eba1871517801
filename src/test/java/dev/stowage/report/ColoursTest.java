package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Colours stand out from the white ground and from each other. Contrast is that of WCAG 2; distances are those of CIE 1976 in L*a*b*, of
 * which 2.3 is just noticeable (Mahy et al. 1994).
 */
class ColoursTest {
    private static final double CONTRAST = 3;

    /** Below this, thin lines and small marks are not told apart by colour: line, marker and hatch must do it. */
    private static final double FAR = 20;

    /** Below this, neighbouring areas are not told apart by colour: three times what is just noticeable. */
    private static final double APART = 7;

    /** How a picture is seen. */
    enum Sight {
        NORMAL,
        /** Machado, Oliveira and Fernandes 2009, deuteranomaly of severity 1. */
        DEUTERANOPIA,
        GREY;

        private static final double[][] DEUTERAN = {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        };

        double[] of(Color colour) {
            double[] rgb = Arrays.stream(new int[] {colour.getRed(), colour.getGreen(), colour.getBlue()})
                    .mapToDouble(value -> linear(value / 255.0))
                    .toArray();
            return switch (this) {
                case NORMAL -> rgb;
                case GREY -> new double[] {luminance(rgb), luminance(rgb), luminance(rgb)};
                case DEUTERANOPIA ->
                    Arrays.stream(DEUTERAN)
                            .mapToDouble(row ->
                                    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])))
                            .toArray();
            };
        }
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(Sight.NORMAL.of(one)) + 0.05;
        double b = luminance(Sight.NORMAL.of(other)) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double distance(Sight sight, Color one, Color other) {
        double[] a = lab(sight.of(one));
        double[] b = lab(sight.of(other));
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum());
    }

    private static double[] lab(double[] rgb) {
        double x = lightness((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = lightness(luminance(rgb));
        double z = lightness((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double lightness(double share) {
        return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }

    private static List<Look> styles() {
        return IntStream.range(0, Look.STYLES)
                .mapToObj(order -> Look.style(order, ""))
                .toList();
    }

    /** All of the second palette: terms, other, free. */
    private static List<Look> terms() {
        return IntStream.rangeClosed(0, Look.TERMS + 1)
                .mapToObj(order -> order > Look.TERMS ? Look.free() : Look.term(order))
                .toList();
    }

    @Test
    void stylesAndTextsStandOutFromTheGround() {
        assertThat(styles()).allSatisfy(look -> assertThat(contrast(look.colour(), Color.WHITE))
                .isGreaterThanOrEqualTo(CONTRAST));
        assertThat(List.of(Theme.INK, Theme.SOFT))
                .allSatisfy(colour -> assertThat(contrast(colour, Color.WHITE)).isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void fillsOfTheSecondPaletteAreOutlinedAndHatchedInWhatStandsOutFromGroundAndFill() {
        assertThat(contrast(Theme.OUTLINE, Color.WHITE)).isGreaterThanOrEqualTo(CONTRAST);
        assertThat(terms()).allSatisfy(look -> assertThat(contrast(Theme.OUTLINE, look.colour()))
                .isGreaterThanOrEqualTo(CONTRAST));
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void stylesAreToldApartByColourOrByLineMarkerAndHatchAlike(Sight sight) {
        List<Look> all = styles();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                Look a = all.get(i);
                Look b = all.get(j);
                boolean redundant =
                        !Arrays.equals(a.line().getDashArray(), b.line().getDashArray())
                                && !a.marker().equals(b.marker())
                                && a.hatch() != b.hatch();
                assertThat(distance(sight, a.colour(), b.colour()) >= FAR || redundant)
                        .as("%s: %d and %d", sight, i, j)
                        .isTrue();
            }
        }
    }

    @Test
    void colourAloneTellsStylesApartExceptInGrey() {
        List<Look> all = styles();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                Color a = all.get(i).colour();
                Color b = all.get(j).colour();
                assertThat(distance(Sight.NORMAL, a, b)).isGreaterThan(2 * FAR);
                assertThat(distance(Sight.DEUTERANOPIA, a, b)).isGreaterThan(2 * APART);
            }
        }
        // the reason for lines, markers and hatches: green and purple are one grey
        assertThat(distance(Sight.GREY, all.get(2).colour(), all.get(3).colour()))
                .isLessThan(FAR);
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void fillsOfTheSecondPaletteAreToldApartByColourOrByHatch(Sight sight) {
        List<Look> all = terms();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                Look a = all.get(i);
                Look b = all.get(j);
                assertThat(a.hatch() != b.hatch() || distance(sight, a.colour(), b.colour()) >= APART)
                        .as("%s: %d and %d", sight, i, j)
                        .isTrue();
            }
        }
    }
}
