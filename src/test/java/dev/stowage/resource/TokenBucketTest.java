package dev.stowage.resource;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private final Kernel kernel = new Kernel();
    private final List<Double> grants = new ArrayList<>();

    private void granted() {
        grants.add(kernel.now());
    }

    @Test
    void aBurstAndThenTheRefill() {
        TokenBucket bucket = TokenBucket.of(kernel, "api", 100, 20);
        for (int i = 0; i < 3_500; i++) {
            bucket.take("guest", 1, this::granted);
        }
        kernel.run(POSITIVE_INFINITY);
        assertThat(grants).hasSize(3_500);
        assertThat(grants.get(99)).isZero();
        assertThat(grants.get(100)).isCloseTo(0.05, within(1e-9));
        assertThat(grants.get(3_499)).isCloseTo(170, within(1e-9));
        kernel.run(172);
        assertThat(bucket.tokens()).isCloseTo(40, within(1e-9));
        kernel.run(1_000);
        assertThat(bucket.tokens()).isEqualTo(100);
        assertThat(bucket.integrals().utilisationError()).isLessThan(1e-9);
        assertThat(bucket.integrals().littleError()).isLessThan(1e-9);
    }

    @Test
    void aLargeRequestAtTheHeadHoldsUpTheSmallOnesBehindIt() {
        TokenBucket bucket = TokenBucket.of(kernel, "api", 10, 2);
        bucket.take("a", 8, this::granted); // leaves 2
        Visit large = bucket.take("b", 10, this::granted); // 8 more: 4 s
        bucket.take("c", 1, this::granted); // then 0.5 s
        kernel.run(POSITIVE_INFINITY);
        assertThat(grants).containsExactly(0.0, 4.0, 4.5);
        assertThat(large.waitedSeconds()).isEqualTo(4.0);
    }

    @Test
    void whoGivesUpLetsTheNextOneThrough() {
        TokenBucket bucket = TokenBucket.of(kernel, "api", 10, 1);
        bucket.take("a", 9, this::granted);
        Visit large = bucket.take("b", 10, this::granted);
        bucket.take("c", 1, this::granted);
        kernel.schedule(0.5, () -> assertThat(large.cancel()).isTrue());
        kernel.run(POSITIVE_INFINITY);
        assertThat(grants).containsExactly(0.0, 0.5);
        assertThat(large.cancel()).isFalse();
        assertThat(bucket.waiting()).isZero();
        assertThat(bucket.integrals().cancelled()).isEqualTo(1);
        assertThat(bucket.integrals().workDone()).isEqualTo(10.5); // 10 given out, 0.5 left
    }

    @Test
    void refusesWhatItCanNeverGive() {
        TokenBucket bucket = TokenBucket.of(kernel, "api", 10, 1);
        assertThatThrownBy(() -> bucket.take("a", 11, this::granted)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bucket.take("a", 0, this::granted)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TokenBucket.of(kernel, "api", 10, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
