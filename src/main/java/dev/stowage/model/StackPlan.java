package dev.stowage.model;

import dev.stowage.random.Purpose;
import dev.stowage.scenario.App;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The stages of every layer and app of a run, planned once. */
final class StackPlan {
    /** The stages of one layer. */
    record LayerStages(List<PlannedStage> running, List<PlannedStage> ready, List<PlannedStage> perGuest) {}

    /** A file that a layer reads and that stays in the page cache. */
    record NamedFile(String layer, String file, long bytes) {}

    /** The stages of one app. */
    record AppStages(Purpose processStart, List<PlannedStage> readyAfter, List<PlannedStage> then) {
        /** Whether two of its stages may want cores at the same time. */
        boolean sideBySide() {
            return Stream.of(readyAfter, then).flatMap(List::stream).anyMatch(AppStages::isSideBySide);
        }

        private static boolean isSideBySide(PlannedStage planned) {
            return planned.stage().work() instanceof Work.Parallel
                    || planned.inner().stream().anyMatch(AppStages::isSideBySide);
        }
    }

    private final List<Segment> segments;
    private final List<List<LayerStages>> ofSegment = new ArrayList<>();
    private final Map<String, AppStages> ofApp = new HashMap<>();
    private final List<NamedFile> namedFiles;

    StackPlan(Scenario scenario, Style style) {
        segments = Segment.of(style);
        Map<String, Integer> seen = new HashMap<>();
        for (Segment segment : segments) {
            ofSegment.add(segment.layers().stream()
                    .map(layer -> stagesOf(layer, seen.merge(layer.name(), 1, Integer::sum)))
                    .toList());
        }
        namedFiles = style.stack().stream().flatMap(StackPlan::namedFilesOf).toList();
        for (Map.Entry<String, App> app : scenario.apps().entrySet()) {
            ofApp.put(
                    app.getKey(),
                    new AppStages(
                            new Purpose("app/" + app.getKey() + "/process-start"),
                            PlannedStage.plan(
                                    "app/" + app.getKey() + "/ready-after",
                                    app.getValue().readyAfter()),
                            PlannedStage.plan(
                                    "app/" + app.getKey() + "/then",
                                    app.getValue().then())));
        }
    }

    /** A layer that stands in the stack a second time is another layer for the draws. */
    private static LayerStages stagesOf(Layer layer, int occurrence) {
        String prefix = "layer/" + layer.name() + (occurrence > 1 ? "#" + occurrence : "");
        return new LayerStages(
                PlannedStage.plan(prefix + "/running", layer.startUp().running()),
                PlannedStage.plan(prefix + "/ready", layer.startUp().ready()),
                PlannedStage.plan(prefix + "/guest", layer.perGuest()));
    }

    private static Stream<NamedFile> namedFilesOf(Layer layer) {
        return Stream.of(layer.startUp().running(), layer.startUp().ready(), layer.perGuest())
                .flatMap(stages -> Stage.flatten(stages).stream())
                .filter(stage -> stage.work() instanceof Work.Read read && read.cachedAs() != null)
                .map(stage -> (Work.Read) stage.work())
                .map(read -> new NamedFile(
                        layer.name(),
                        Objects.requireNonNull(read.cachedAs()),
                        Math.round(read.bytes().mean())));
    }

    /** The files that the layers of the stack read by name, from below. */
    List<NamedFile> namedFiles() {
        return namedFiles;
    }

    List<Segment> segments() {
        return segments;
    }

    /** The stages of the layer at this index of a segment's layers. */
    LayerStages of(Segment segment, int index) {
        return ofSegment.get(segment.depth()).get(index);
    }

    AppStages of(String app) {
        return Objects.requireNonNull(ofApp.get(app));
    }
}
