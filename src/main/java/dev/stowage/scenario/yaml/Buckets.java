package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.Work;
import java.util.List;

/** Checks that stages take their tokens from buckets that the account has. */
final class Buckets {
    private Buckets() {}

    static void check(Scenario scenario, List<Stage> stages, Place at, Problems problems) {
        for (Stage stage : Stage.flatten(stages)) {
            if (stage.work() instanceof Work.Token token
                    && !scenario.account().buckets().containsKey(token.bucket())) {
                problems.add(
                        at,
                        "the account has no bucket `" + Suggestion.clip(token.bucket()) + "`",
                        Suggestion.among(
                                token.bucket(), scenario.account().buckets().keySet(), "buckets"));
            }
        }
    }
}
