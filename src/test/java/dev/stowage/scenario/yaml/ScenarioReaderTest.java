package dev.stowage.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.random.LogNormal;
import dev.stowage.scenario.App;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.HostState;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.Work;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // a null where the tests expect a value fails them
class ScenarioReaderTest {
    private static final double MIB = 1024.0 * 1024;

    private static Scenario comparison() {
        return Reading.resource("comparison.yaml").points().get(0).scenario();
    }

    private static Style style(String name) {
        return comparison().styles().get(name);
    }

    private static List<String> names(List<Layer> layers) {
        return layers.stream().map(Layer::name).toList();
    }

    @Test
    void aScenarioWithoutASweepHasOnePointCalledBase() {
        Study study = Reading.resource("comparison.yaml");
        assertThat(study.name()).isEqualTo("module-6");
        assertThat(study.points()).hasSize(1);
        assertThat(study.points().get(0).name()).isEqualTo("base");
        assertThat(study.points().get(0).axisValues()).isEmpty();
        assertThat(study.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void numbersArriveInBaseUnits() {
        App web = comparison().apps().get("web");
        assertThat(web.memory().request().bytes()).isEqualTo(128 * MIB);
        assertThat(web.memory().touched().bytes()).isEqualTo(128 * MIB);
        assertThat(web.cpu().requestedCores()).isEqualTo(0.1);
        assertThat(web.cpu().limit()).isNull();
        App batch = comparison().apps().get("batch");
        assertThat(batch.memory().limit().bytes()).isEqualTo(1024 * MIB);
        assertThat(batch.memory().touched().bytes()).isEqualTo(200 * MIB);
    }

    @Test
    void aSingleStageIsAListOfOne() {
        List<Stage> stages = comparison().apps().get("web").readyAfter();
        assertThat(stages).hasSize(1);
        assertThat(stages.get(0).name()).isEqualTo("compute");
        assertThat(((Work.Compute) stages.get(0).work()).work().mean()).isEqualTo(0.12);
        assertThat(((Work.Compute) stages.get(0).work()).parallelism()).isEqualTo(1);
    }

    @Test
    void stagesKeepTheirCommonKeysAndTheirDistributions() {
        List<Stage> stages = comparison().apps().get("batch").readyAfter();
        assertThat(stages).extracting(Stage::name).containsExactly("load", "compute");
        Work.Read read = (Work.Read) stages.get(0).work();
        assertThat(read.bytes().mean()).isEqualTo(25 * MIB);
        assertThat(read.cachedAs()).isEqualTo("model");
        assertThat(stages.get(1).on()).isEqualTo(Stage.On.GUEST);
        assertThat(stages.get(1).atMost()).isEqualTo(4);
        assertThat(((Work.Compute) stages.get(1).work()).work().mean()).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void namesResolveInTheCatalogueAndInTheFile() {
        assertThat(style("vm").machines().type().name()).isEqualTo("t3.micro");
        assertThat(style("vm").machines().asNeeded()).isTrue();
        assertThat(style("on-metal").machines().type().memory().mean()).isEqualTo(128 * 1024 * MIB);
        assertThat(names(style("on-metal").stack())).containsExactly("amazon-linux-2023", "kvm-qemu", "small-system");
        assertThat(style("on-metal").stack().get(2).memory().get(0).each().mean())
                .isEqualTo(40 * MIB);
        assertThat(style("on-metal").stack().get(2).startUp().running()).hasSize(2);
    }

    @Test
    void anEngineImpliesItsSandboxUnlessOneFollows() {
        assertThat(names(style("container").stack())).endsWith("docker", "runc");
        assertThat(names(style("sandboxed").stack())).endsWith("docker", "gvisor");
    }

    @Test
    void aLayerOrAMachineMayStartFromAnEntryAndDiffer() {
        assertThat(style("sandboxed").stack().get(3).memory().get(0).each().mean())
                .isEqualTo(30 * MIB);
        assertThat(style("sandboxed").machines().type().price().mean()).isEqualTo(0.1);
        assertThat(style("sandboxed").machines().type().price().provenance().grade())
                .isEqualTo(Grade.ASSUMED);
        assertThat(style("sandboxed").machines().type().vcpus()).isEqualTo(2);
        assertThat(style("on-metal").stack().get(1).guest().memory().bytes()).isEqualTo(512 * MIB);
        assertThat(style("on-metal").stack().get(1).appsEach()).isEqualTo(1);
    }

    @Test
    void aHostStateIsOnDemandWhereItStartsAndColdWhereItIsAsked() {
        assertThat(style("vm").machines().start()).isEqualTo(HostState.COLD);
        assertThat(style("sandboxed").machines().start()).isEqualTo(HostState.STOPPED);
        Stage launch = style("vm").stack().get(0).startUp().running().get(1);
        assertThat(launch.when()).containsExactlyInAnyOrder(HostState.COLD, HostState.STOPPED);
        assertThat(((Work.Delay) launch.work()).time().law()).isEqualTo(LogNormal.ofMeanCv(8, 0.2));
    }

    @Test
    void theCataloguesDefaultsHoldWhenNothingIsSaid() {
        assertThat(comparison().account().buckets()).containsOnlyKeys("run-instances");
        assertThat(comparison().registry().egress().mean()).isEqualTo(50e9 / 8);
        assertThat(comparison().experiment().seed()).isEqualTo(6);
        assertThat(comparison().record().starts()).isEqualTo(1000);
    }

    @Test
    void pointsAreAllCombinationsInTheOrderOfTheFile() {
        Study study = Reading.resource("sweep.yaml");
        assertThat(study.points())
                .extracting(Point::name)
                .hasSize(12)
                .startsWith(
                        "memory=64 MiB;volume=8 GB;image=cold",
                        "memory=64 MiB;volume=8 GB;image=warm",
                        "memory=64 MiB;volume=30 GB;image=cold")
                .endsWith("memory=128 MiB;volume=100 GB;image=warm");
        assertThat(study.points().get(1).axisValues())
                .isEqualTo(Map.of("memory", "64 MiB", "volume", "8 GB", "image", "warm"));
        assertThat(study.axes().get(0).values().get(1).overrides()).containsOnlyKeys("apps.web.memory");
    }

    @Test
    void aPointHasItsValuesAndWhatItsParentSays() {
        Scenario warm = Reading.resource("sweep.yaml").points().get(1).scenario();
        assertThat(warm.name()).isEqualTo("a sweep");
        assertThat(warm.apps().get("web").memory().request().bytes()).isEqualTo(64 * MIB);
        assertThat(warm.apps().get("web").cpu().requestedCores()).isEqualTo(0.1);
        assertThat(warm.styles().get("vm").machines().volume().size().bytes()).isEqualTo(8e9);
        assertThat(warm.styles().get("container").cached()).contains("nginx");
        assertThat(warm.styles().get("container").stack().get(2).pulls().imagesAtOnce())
                .isEqualTo(1);
        assertThat(warm.experiment().replications().most()).isEqualTo(10);
        assertThat(warm.experiment().seed()).isEqualTo(6);
    }
}
