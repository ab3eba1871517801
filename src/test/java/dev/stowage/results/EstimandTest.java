package dev.stowage.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimandTest {
    @ParameterizedTest
    @CsvSource({
        "startup.ready,       STARTUP_READY, MEAN",
        "startup.ready.mean,  STARTUP_READY, MEAN",
        "startup.ready.p95,   STARTUP_READY, P95",
        "cpu.per_guest.p99.9, CPU_PER_GUEST, P999",
        "makespan,            MAKESPAN,      MEAN"
    })
    void aNameIsAMetricAndPerhapsAStatistic(String id, Metric metric, Statistic statistic) {
        assertThat(Estimand.of(id)).contains(new Estimand(metric, statistic));
        assertThat(Estimand.ids()).contains(id);
    }

    /** Quantiles are of single starts; spread and extremes have no interval. */
    @ParameterizedTest
    @CsvSource({"makespan.p95", "startup.ready.sd", "startup.ready.max", "startup.p95", "p95", "startup.ready."})
    void otherNamesAreNone(String id) {
        assertThat(Estimand.of(id)).isEmpty();
        assertThat(Estimand.ids()).doesNotContain(id);
    }

    @Test
    void everyNameIsRead() {
        assertThat(Estimand.ids()).allSatisfy(id -> assertThat(Estimand.of(id)).isPresent());
        assertThat(new Estimand(Metric.STARTUP_READY, Statistic.P95).id()).isEqualTo("startup.ready.p95");
        assertThat(Estimand.mean(Metric.MACHINES).id()).isEqualTo("machines");
    }
}
