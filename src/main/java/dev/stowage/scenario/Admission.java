package dev.stowage.scenario;

import dev.stowage.units.Share;
import org.jspecify.annotations.Nullable;

/**
 * What a layer counts before it takes one more guest. Memory is always counted; the rest only when it is stated here.
 *
 * @param memory how much of the MemTotal may be committed; 100 % without overcommit
 * @param cpu how much of the cores may be committed by CPU requests; absent when CPU is not counted
 * @param endpoints how many guests the layer's network takes; absent for no limit
 * @param pods the rule for pods per node; absent when pods are not counted
 */
public record Admission(
        @Key(says = "How much of the memory may be committed.", example = "150 %", otherwise = "100 %")
        Share memory,

        @Key(says = "How much of the cores may be committed by CPU requests.", otherwise = "CPU is not counted")
        @Nullable Share cpu,

        @Key(says = "How many guests the layer's network takes.", example = "1024", otherwise = "no limit") @Nullable Integer endpoints,

        @Key(says = "The rule for pods per node.", otherwise = "pods are not counted") @Nullable PodRule pods) {

    /** Memory only, without overcommit. */
    public static final Admission MEMORY_ONLY = new Admission(new Share(1), null, null, null);

    public Admission {
        memory = Checks.orElse(memory, new Share(1));
        Checks.positive(memory.fraction(), "memory");
    }
}
