package dev.stowage.model;

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
import org.jspecify.annotations.Nullable;

/** The stages of every layer and app of a run, planned once. */
final class StackPlan {
    /** The stages of one layer. */
    record LayerStages(List<PlannedStage> running, List<PlannedStage> ready, List<PlannedStage> perGuest) {}

    /** The stages that a layer adds to the start of every guest. */
    record Added(Layer layer, List<PlannedStage> stages) {}

    /** A file that a layer reads and that stays in the page cache. */
    record NamedFile(String layer, String file, long bytes) {}

    private final List<Segment> segments;
    private final List<List<LayerStages>> ofSegment = new ArrayList<>();
    private final List<List<Added>> addedBySegment = new ArrayList<>();
    private final Map<String, AppPlan> ofApp = new HashMap<>();
    private final List<NamedFile> namedFiles;

    StackPlan(Scenario scenario, Style style) {
        segments = Segment.of(style);
        Map<String, Integer> seen = new HashMap<>();
        for (Segment segment : segments) {
            ofSegment.add(segment.layers().stream()
                    .map(layer -> stagesOf(layer, seen.merge(layer.name(), 1, Integer::sum)))
                    .toList());
            addedBySegment.add(plannedAdditions(segment));
        }
        namedFiles = style.stack().stream().flatMap(StackPlan::namedFilesOf).toList();
        for (Map.Entry<String, App> app : scenario.apps().entrySet()) {
            ofApp.put(app.getKey(), AppPlan.of(app.getKey(), app.getValue(), segments.size()));
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

    private List<Added> plannedAdditions(Segment segment) {
        List<Added> added = new ArrayList<>();
        for (int i = 0; i < segment.layers().size(); i++) {
            Layer layer = segment.layers().get(i);
            List<PlannedStage> stages = of(segment, i).perGuest();
            if (!layer.makesGuests() && !stages.isEmpty()) {
                added.add(new Added(layer, stages));
            }
        }
        return List.copyOf(added);
    }

    /** What the layers of a segment add to the start of whatever is placed on its hosts, from below. */
    List<Added> addedBy(Segment segment) {
        return addedBySegment.get(segment.depth());
    }

    /** The app of this name; null for the innermost guest alone. */
    @Nullable AppPlan of(String app) {
        return ofApp.get(app);
    }
}
