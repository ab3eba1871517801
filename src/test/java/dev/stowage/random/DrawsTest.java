package dev.stowage.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {
    private static final int N = 100_000;

    /** The vectors published with the Random123 library (kat_vectors, philox4x32 10). */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000001 00000000, 00000001 00000000, 07071c12 428264b6 3909104b 6da2bda2",
        "a4093822 299f31d0 082efa98 ec4e6c89, 00000000 ffffffff, 9fcce05d 837d3f3c 5cdf3e61 db2544c0",
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void philoxGivesThePublishedWords(String counter, String key, String words) {
        int[] c = words(counter);
        int[] k = words(key);
        assertThat(Philox4x32.block(pair(k[0], k[1]), pair(c[0], c[1]), pair(c[2], c[3])))
                .containsExactly(words(words));
    }

    /** FNV-1a of "foobar" is 0x85944171f73967e8 (the law's own test suite); fmix64 of it is inverted here step by step. */
    @Test
    void hashIsFnv1aMixed() {
        assertThat(unmixed(Draws.hash(""))).isEqualTo(0xcbf29ce484222325L);
        assertThat(unmixed(Draws.hash("a"))).isEqualTo(0xaf63dc4c8601ec8cL);
        assertThat(unmixed(Draws.hash("foobar"))).isEqualTo(0x85944171f73967e8L);
    }

    @Test
    void aDrawIsAPureFunctionOfItsFiveInputs() {
        double first = new Draws(6, 2).stream("boot", 17).uniform(3);
        new Draws(6, 2).stream("boot", 18).uniform(3);
        assertThat(new Draws(6, 2).stream("boot", 17).uniform(3)).isEqualTo(first);
        assertThat(first).isStrictlyBetween(0.0, 1.0);
    }

    @Test
    void noTwoSmallInputsMeet() {
        Set<Double> seen = new HashSet<>();
        String[] purposes = {"", "a", "b", "boot", "boot 1", "boot 2", "pull", "app/0", "app/1", "layer/docker"};
        int drawn = 0;
        for (long seed = 0; seed < 6; seed++) {
            for (int replication = 0; replication < 6; replication++) {
                Draws draws = new Draws(seed, replication);
                for (String purpose : purposes) {
                    for (long entity = -2; entity < 10; entity++) {
                        for (long index = 0; index < 10; index++, drawn++) {
                            seen.add(draws.stream(purpose, entity).uniform(index));
                        }
                    }
                }
            }
        }
        assertThat(seen).hasSize(drawn);
    }

    @Test
    void theLargestIndexAndTheNextReplicationDiffer() {
        long last = (1L << 33) - 1;
        assertThat(new Draws(1, 0).stream("p", 0).uniform(last))
                .isNotEqualTo(new Draws(1, 1).stream("p", 0).uniform(0));
        assertThat(new Draws(1, Integer.MAX_VALUE).stream("p", 0).uniform(last)).isBetween(0.0, 1.0);
        assertThatThrownBy(() -> new Draws(1, 0).stream("p", 0).uniform(last + 1))
                .hasMessageContaining("2^33 - 1");
        assertThatThrownBy(() -> new Draws(1, 0).stream("p", 0).uniform(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Draws(1, -1)).hasMessageContaining("zero or more");
    }

    @Test
    void namesStandForTheirHash() {
        Draws draws = new Draws(1, 0);
        assertThat(draws.stream("p", "web").uniform(0))
                .isEqualTo(draws.stream("p", Draws.hash("web")).uniform(0))
                .isNotEqualTo(draws.stream("p", "db").uniform(0));
    }

    @Test
    void drawsAreUniformAlongEveryInput() {
        assertUniform(i -> new Draws(6, 0).stream("boot", 0).uniform(i));
        assertUniform(i -> new Draws(6, 0).stream("boot", i).uniform(0));
        assertUniform(i -> new Draws(6, i).stream("boot", 0).uniform(0));
        assertUniform(i -> new Draws(i, 0).stream("boot", 0).uniform(0));
        assertUniform(i -> new Draws(6, 0).stream("boot " + i, 0).uniform(0));
    }

    @Test
    void neighboursAlongEveryInputAreIndependent() {
        assertIndependent(i -> new Draws(6, 0).stream("boot", 0).uniform(i), i -> new Draws(6, 0)
                .stream("boot", 0).uniform(i + 1L));
        assertIndependent(i -> new Draws(6, 0).stream("boot", 0).uniform(i), i -> new Draws(6, 0)
                .stream("pull", 0).uniform(i));
        assertIndependent(i -> new Draws(6, 0).stream("boot", i).uniform(0), i -> new Draws(6, 0)
                .stream("boot", i + 1L).uniform(0));
        assertIndependent(i -> new Draws(6, i).stream("boot", 0).uniform(0), i -> new Draws(6, i + 1)
                .stream("boot", 0).uniform(0));
        assertIndependent(i -> new Draws(6, 0).stream("boot", 0).uniform(i), i -> new Draws(7, 0)
                .stream("boot", 0).uniform(i));
    }

    @Test
    void wholeNumbersBelowABoundAreEquallyLikely() {
        Stream stream = new Draws(1, 0).stream("resample", 0);
        long[] counts = new long[7];
        for (int i = 0; i < 70_000; i++) {
            counts[stream.below(7, i)]++;
        }
        assertThat(chiSquare(counts, 10_000))
                .isLessThan(new ChiSquaredDistribution(6).inverseCumulativeProbability(0.9999));
        assertThatThrownBy(() -> stream.below(0, 0)).hasMessageContaining("one or more");
    }

    private static void assertUniform(IntToDoubleFunction draw) {
        long[] counts = new long[100];
        for (int i = 0; i < N; i++) {
            counts[(int) (draw.applyAsDouble(i) * 100)]++;
        }
        assertWithin(chiSquare(counts, N / 100.0), 99);
    }

    /** Pairs on a 10 by 10 grid: dependence of any form, not only correlation, shows in the counts. */
    private static void assertIndependent(IntToDoubleFunction first, IntToDoubleFunction second) {
        long[] counts = new long[100];
        for (int i = 0; i < N; i++) {
            int row = (int) (first.applyAsDouble(i) * 10);
            int column = (int) (second.applyAsDouble(i) * 10);
            counts[row * 10 + column]++;
        }
        assertWithin(chiSquare(counts, N / 100.0), 99);
    }

    /** Neither too uneven nor too even to be random. */
    private static void assertWithin(double statistic, int degrees) {
        ChiSquaredDistribution law = new ChiSquaredDistribution(degrees);
        assertThat(statistic)
                .isBetween(law.inverseCumulativeProbability(0.0001), law.inverseCumulativeProbability(0.9999));
    }

    private static double chiSquare(long[] counts, double expected) {
        double sum = 0;
        for (long count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private static int[] words(String text) {
        return java.util.Arrays.stream(text.split(" "))
                .mapToInt(word -> Integer.parseUnsignedInt(word, 16))
                .toArray();
    }

    private static long pair(int low, int high) {
        return ((long) high << 32) | (low & 0xFFFFFFFFL);
    }

    private static long unmixed(long hash) {
        long h = hash ^ (hash >>> 33);
        h *= inverse(0xc4ceb9fe1a85ec53L);
        h ^= h >>> 33;
        h *= inverse(0xff51afd7ed558ccdL);
        return h ^ (h >>> 33);
    }

    /** The inverse of an odd number modulo 2^64, by Newton's iteration. */
    private static long inverse(long odd) {
        long x = odd;
        for (int i = 0; i < 6; i++) {
            x *= 2 - odd * x;
        }
        return x;
    }
}
