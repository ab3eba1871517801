package dev.stowage.scenario;

import java.util.List;
import java.util.Set;

/**
 * One step of a start-up: a primitive, and what holds of any primitive.
 *
 * @param name what the step is called in stages.csv and in charts; the primitive's name when absent
 * @param work the primitive; in a scenario its key stands beside the other keys of the stage
 * @param on whose cores it uses
 * @param when the host states in which the stage takes place; all when empty
 * @param atMost how many guests of one host may be in this stage at once; 0 for no limit
 */
public record Stage(
        @Key(says = "What the step is called in results and charts.", otherwise = "the primitive's name")
        String name,

        Work work,

        @Key(
                says = "Whose cores it uses: those of the host, or those of the guest that is being started.",
                otherwise = "host")
        On on,

        @Key(
                says = "The states of the machine in which the stage takes place.",
                example = "[cold]",
                otherwise = "all of them")
        Set<HostState> when,

        @Key(says = "How many guests of one host may be in this stage at once.", otherwise = "no limit", least = 1)
        int atMost) {

    public Stage {
        name = Checks.orElse(name, Stage.nameOf(work));
        on = Checks.orElse(on, On.HOST);
        when = when == null ? Set.of() : Set.copyOf(when);
        Checks.notNegative(atMost, "at-most");
    }

    /** A stage of this work with nothing further said. */
    public static Stage of(String name, Work work) {
        return new Stage(name, work, On.HOST, Set.of(), 0);
    }

    /** Whether the stage takes place when the machine was found in {@code state}. */
    public boolean takesPlaceIn(HostState state) {
        return when.isEmpty() || when.contains(state);
    }

    /** The name of the primitive as it is written: {@code fetch-image} for {@link Work.FetchImage}. */
    public static String nameOf(Work work) {
        return work.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** The stages of a list in which something takes place, nested ones included. */
    public static List<Stage> flatten(List<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> {
                    if (stage.work() instanceof Work.Sequence sequence) {
                        return flatten(sequence.stages()).stream();
                    }
                    if (stage.work() instanceof Work.Parallel parallel) {
                        return flatten(parallel.stages()).stream();
                    }
                    return java.util.stream.Stream.of(stage);
                })
                .toList();
    }

    /** Whose cores a stage uses. */
    public enum On {
        /** The cores of the host on which the guest is made. */
        HOST,
        /** The guest's own cores, inside its share of the host. */
        GUEST
    }
}
