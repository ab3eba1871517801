package dev.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.EditDistance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CataloguePagesTest {
    private final BundledCatalogue catalogue = new BundledCatalogue();
    private final CataloguePages pages = new CataloguePages(catalogue);

    @Test
    void listNamesEveryEntry() {
        String list = pages.list();
        for (Section section : Section.values()) {
            assertThat(list).contains(catalogue.names(section));
        }
        assertThat(list.lines()).anySatisfy(line -> assertThat(line)
                .matches(" *m5\\.large +2 +8 GiB +0\\.75 Gbit/s +10 Gbit/s +x86_64 +nitro +0\\.096 USD/h"));
        assertThat(list.lines()).anySatisfy(line -> assertThat(line)
                .matches(" *firecracker +one per guest +MicroVMs of Firecracker.*"));
    }

    @Test
    void aTypeIsShownWithItsLimitsAsANode() {
        assertThat(pages.show("m5.large").orElseThrow())
                .containsPattern("max-pods +29 ")
                .containsPattern("max-pods with prefixes +110\n")
                .containsPattern("kube-reserved memory +574\\.0 MiB")
                .containsPattern("kube-reserved CPU +70 millicores")
                .containsPattern("price +0\\.096 USD/h +vendor +2026-07 +\\[1\\]")
                .contains("[1] AWS EC2 DescribeInstanceTypes and price list, us-east-1");
        assertThat(pages.show("t2.micro").orElseThrow()).contains("refused: prefix delegation needs Nitro");
    }

    @Test
    void anAssumptionIsShownWithItsRangeAndReason() {
        assertThat(pages.show("kvm-qemu").orElseThrow())
                .contains("5 core-ms .. 60 core-ms")
                .contains("Why these values")
                .contains("waits for timers and");
    }

    @Test
    void everyNameHasAPage() {
        for (Section section : Section.values()) {
            for (String name : catalogue.names(section)) {
                assertThat(pages.show(name).orElseThrow()).startsWith(name + ": ");
            }
        }
        assertThat(pages.show("gp3").orElseThrow()).contains("0.08 USD/GB-month");
        assertThat(pages.show("default").orElseThrow()).contains("default: an account", "default: a registry");
        assertThat(pages.show("firecrakcer")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"firecrakcer, firecracker", "m5.larg, m5.large", "NGINX, nginx", "amazon, amazon-linux-2023", "gp2, gp3"
    })
    void theNearestNameIsProposed(String written, String meant) {
        assertThat(pages.candidates(written)).contains(meant).hasSizeLessThanOrEqualTo(5);
        assertThat(pages.candidates(written).get(0)).isEqualTo(meant);
    }

    @Test
    void nothingIsProposedForWhatIsLikeNothing() {
        assertThat(pages.candidates("xylophone-orchestra")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "ab, ba, 1", "'', abc, 3", "same, same, 0", "runc, crun, 2"})
    void edits(String from, String to, int edits) {
        assertThat(EditDistance.between(from, to)).isEqualTo(edits);
    }
}
