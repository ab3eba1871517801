package dev.stowage.resource;

import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final double NO_CAP = POSITIVE_INFINITY;

    private final Kernel kernel = new Kernel();
    private final Links links = Links.of(kernel, "network");
    private final List<Double> ends = new ArrayList<>();

    private void end() {
        ends.add(kernel.now());
    }

    @Test
    void aHundredPullsThroughOneRegistryEndTogether() {
        Link registry = links.link("registry", 5e9);
        for (int i = 0; i < 100; i++) {
            links.start(0.5e9, NO_CAP, List.of(registry, links.link("nic " + i, 1.25e9)), this::end);
        }
        kernel.run(POSITIVE_INFINITY);
        assertThat(ends).hasSize(100).allSatisfy(at -> assertThat(at).isCloseTo(10, EXACT));
        assertThat(registry.integrals().used()).isCloseTo(50e9, within(1.0));
    }

    @Test
    void theHostsLinkBindsWhenTheRegistryIsWide() {
        Link registry = links.link("registry", 1e12);
        for (int i = 0; i < 3; i++) {
            links.start(2.5e9, NO_CAP, List.of(registry, links.link("nic " + i, 1.25e9)), this::end);
        }
        kernel.run(POSITIVE_INFINITY);
        assertThat(ends).hasSize(3).allSatisfy(at -> assertThat(at).isCloseTo(2, EXACT));
    }

    @Test
    void theClassicLineOfThreeTransfers() {
        // links of 10 and 4; one transfer over both, one over each: 2 and 2 on the second, the rest of the first is 8
        Link first = links.link("first", 10);
        Link second = links.link("second", 4);
        Activity both = links.start(100, NO_CAP, List.of(second, first), this::end);
        Activity one = links.start(100, NO_CAP, List.of(first), this::end);
        Activity two = links.start(100, NO_CAP, List.of(second), this::end);
        assertThat(both.rate()).isCloseTo(2, EXACT);
        assertThat(one.rate()).isCloseTo(8, EXACT);
        assertThat(two.rate()).isCloseTo(2, EXACT);
        assertThat(first.usedRate()).isCloseTo(10, EXACT);
        // one ends at 12.5 s; nothing changes for the others, which the second link limits
        kernel.run(POSITIVE_INFINITY);
        assertThat(ends.get(0)).isCloseTo(12.5, EXACT);
        assertThat(ends.get(1)).isCloseTo(50, EXACT);
        assertThat(ends.get(2)).isCloseTo(50, EXACT);
    }

    @Test
    void whatACapLeavesGoesToTheOthers() {
        Link link = links.link("link", 10);
        Activity slow = links.start(10, 1, List.of(link), this::end);
        Activity other = links.start(45, NO_CAP, List.of(link), this::end);
        Activity another = links.start(90, NO_CAP, List.of(link), this::end);
        assertThat(List.of(slow.rate(), other.rate(), another.rate())).containsExactly(1.0, 4.5, 4.5);
        kernel.run(POSITIVE_INFINITY);
        assertThat(ends.get(2)).isCloseTo(14.5, EXACT); // all 145 through a link that was full all the time
    }

    @Test
    void separateComponentsDoNotTouchEachOther() {
        Link here = links.link("here", 10);
        Link there = links.link("there", 10);
        links.start(50, NO_CAP, List.of(here), this::end);
        Activity cancelled = links.start(50, NO_CAP, List.of(there), this::end);
        kernel.schedule(2, () -> {
            assertThat(cancelled.done()).isCloseTo(20, EXACT);
            assertThat(cancelled.cancel()).isTrue();
        });
        kernel.run(POSITIVE_INFINITY);
        assertThat(ends).hasSize(1);
        assertThat(ends.get(0)).isCloseTo(5, EXACT);
        assertThat(there.integrals().used()).isCloseTo(20, EXACT);
        assertThat(there.integrals().cancelled()).isEqualTo(1);
        assertThat(kernel.now()).isCloseTo(5, EXACT);
    }

    @Test
    void aBurstingLinkFallsToItsBaseline() {
        // NIC 10 at the peak, 2 at the baseline, 40 credits: 5 s at 10, then 2
        Link nic = links.link("nic", 10, Burst.full(40, 2));
        Link registry = links.link("registry", 100);
        links.start(60, NO_CAP, List.of(registry, nic), this::end);
        kernel.run(POSITIVE_INFINITY);
        assertThat(ends.get(0)).isCloseTo(5 + 10 / 2.0, EXACT);
        assertThat(nic.credits()).isCloseTo(0, EXACT);
        kernel.run(25);
        assertThat(nic.credits()).isCloseTo(30, EXACT);
    }

    @Test
    void aThousandTransfersOverAThousandLinksEndingApart() {
        Link registry = links.link("registry", 1e9);
        for (int i = 0; i < 1_000; i++) {
            links.start(1e6 * (1 + i), NO_CAP, List.of(registry, links.link("nic", 1e8)), this::end);
        }
        assertThat(CpuTime.seconds(() -> kernel.run(POSITIVE_INFINITY))).isLessThan(2);
        assertThat(ends).hasSize(1_000);
        // the last ten alone are limited by their own links: 1e8 each
        assertThat(ends.get(999) - ends.get(998)).isCloseTo(0.01, within(1e-6));
        assertThat(registry.integrals().utilisationError()).isLessThan(1e-9);
        assertThat(registry.integrals().littleError()).isLessThan(1e-9);
    }

    @Test
    void oneEventIsPending() {
        for (int i = 0; i < 50; i++) {
            links.start(100 + i, NO_CAP, List.of(links.link("link", 1)), this::end);
        }
        kernel.run(1);
        assertThat(kernel.pendingEvents()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBe() {
        Link link = links.link("link", 1);
        Link elsewhere = Links.of(kernel, "other").link("elsewhere", 1);
        assertThatThrownBy(() -> links.start(1, 1, List.of(), this::end)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.start(1, 1, List.of(link, link), this::end))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.start(1, 1, List.of(elsewhere), this::end))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.start(-1, 1, List.of(link), this::end))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.start(1, 0, List.of(link), this::end))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.link("none", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
