package dev.stowage.scenario;

import java.util.List;

/**
 * What it takes to start something.
 *
 * @param running the stages until its process or kernel executes
 * @param ready the stages from then until it can be used
 */
public record StartUp(
        @Key(says = "The stages from placed until its process or kernel executes.", otherwise = "none")
        List<Stage> running,

        @Key(says = "The stages from running until it can be used.", otherwise = "none")
        List<Stage> ready) {

    /** Nothing to do: running and ready at once. */
    public static final StartUp NONE = new StartUp(List.of(), List.of());

    public StartUp {
        running = running == null ? List.of() : List.copyOf(running);
        ready = ready == null ? List.of() : List.copyOf(ready);
    }
}
