package dev.stowage.model;

import dev.stowage.random.Purpose;
import dev.stowage.scenario.Stage;
import dev.stowage.scenario.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stage with the purpose under which its numbers are drawn: the layer's name and the stage's place in the layer by name, so that
 * two stacks that share a layer share its draws and a stage added elsewhere moves none.
 *
 * @param purpose where the draws come from
 * @param stage what it is
 * @param inner the stages inside, for a sequence and for stages side by side
 */
record PlannedStage(Purpose purpose, Stage stage, List<PlannedStage> inner) {
    /** Plans a list of stages; stages of the same name in one list are numbered from the second on. */
    static List<PlannedStage> plan(String prefix, List<Stage> stages) {
        Map<String, Integer> seen = new HashMap<>();
        List<PlannedStage> planned = new ArrayList<>(stages.size());
        for (Stage stage : stages) {
            int count = seen.merge(stage.name(), 1, Integer::sum);
            String purpose = prefix + "/" + stage.name() + (count > 1 ? "#" + count : "");
            planned.add(new PlannedStage(new Purpose(purpose), stage, plan(purpose, innerOf(stage.work()))));
        }
        return List.copyOf(planned);
    }

    private static List<Stage> innerOf(Work work) {
        if (work instanceof Work.Sequence sequence) {
            return sequence.stages();
        }
        return work instanceof Work.Parallel parallel ? parallel.stages() : List.of();
    }

    /** What the stage uses, as stages.csv names it; empty for time that passes without using anything. */
    String resource() {
        Work work = stage.work();
        if (work instanceof Work.Compute) {
            return "cpu";
        }
        if (work instanceof Work.Read || work instanceof Work.Write) {
            return "disk";
        }
        if (work instanceof Work.Transfer) {
            return "network";
        }
        if (work instanceof Work.FetchImage) {
            return "registry";
        }
        if (work instanceof Work.Hold hold) {
            return "lock " + hold.lock();
        }
        return work instanceof Work.Token token ? "tokens " + token.bucket() : "";
    }
}
