package dev.stowage.model;

import dev.stowage.scenario.App;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.Work;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The stages of every layer and app of a run, planned once. */
final class StackPlan {
    /** The stages of one layer. */
    record LayerStages(List<PlannedStage> running, List<PlannedStage> ready, List<PlannedStage> perGuest) {}

    /** The stages of one app. */
    record AppStages(List<PlannedStage> readyAfter, List<PlannedStage> then) {}

    private final List<Segment> segments;
    private final Map<Layer, LayerStages> ofLayer = new IdentityHashMap<>();
    private final Map<String, AppStages> ofApp = new HashMap<>();

    StackPlan(Scenario scenario, Style style) {
        segments = Segment.of(style);
        for (Layer layer : style.stack()) {
            ofLayer.put(
                    layer,
                    new LayerStages(
                            PlannedStage.plan(
                                    "layer/" + layer.name(), layer.startUp().running()),
                            PlannedStage.plan(
                                    "layer/" + layer.name() + "/ready",
                                    layer.startUp().ready()),
                            PlannedStage.plan("layer/" + layer.name() + "/guest", layer.perGuest())));
        }
        for (Map.Entry<String, App> app : scenario.apps().entrySet()) {
            ofApp.put(
                    app.getKey(),
                    new AppStages(
                            PlannedStage.plan(
                                    "app/" + app.getKey(), app.getValue().readyAfter()),
                            PlannedStage.plan(
                                    "app/" + app.getKey() + "/then",
                                    app.getValue().then())));
        }
    }

    List<Segment> segments() {
        return segments;
    }

    LayerStages of(Layer layer) {
        return Objects.requireNonNull(ofLayer.get(layer));
    }

    AppStages of(String app) {
        return Objects.requireNonNull(ofApp.get(app));
    }

    /** Whether a stage list takes a lock of this host's kernel, nested stages included. */
    static List<Work.Hold> holdsOf(List<PlannedStage> stages) {
        return Stage.flatten(stages.stream().map(PlannedStage::stage).toList()).stream()
                .map(Stage::work)
                .filter(Work.Hold.class::isInstance)
                .map(Work.Hold.class::cast)
                .toList();
    }
}
