package dev.stowage.model;

import dev.stowage.scenario.HostState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start of one guest, at any level of the stack. Times are simulated seconds, NaN for what did not happen.
 *
 * @param guest its name, unique in the run
 * @param layer the layer it is an instance of; {@code machine} or {@code app} at the ends
 * @param parent the guest that hosts it; empty for a machine and for what was never placed
 * @param app the app that it is; {@code none} where the workload asks for the innermost guest alone; empty for hosts
 * @param machine the machine it stands on; empty when it was never placed
 * @param hostState what its machine was when it was requested
 * @param imageState what its machine had of the app's image then; null without an image
 * @param requested when it was asked for
 * @param placed when a host was assigned
 * @param running when its process or kernel executed
 * @param ready when its last stage ended
 * @param refusal the limit that refused it; null unless refused
 * @param counted whether it is one of the starts that the workload asked for, which summaries count
 * @param cpuSeconds core-seconds used by its start, the layers made for it alone included
 * @param waitedSeconds how long its own stages waited for their turn or their share, added up
 * @param phases of a counted start that is ready, how the time from requested to ready divides among stages, its own and those of the
 *     guests below, in the order of time; empty where nobody wants stages
 */
public record StartObserved(
        String guest,
        String layer,
        String parent,
        String app,
        String machine,
        HostState hostState,
        @Nullable ImageState imageState,
        double requested,
        double placed,
        double running,
        double ready,
        @Nullable Refusal refusal,
        boolean counted,
        double cpuSeconds,
        double waitedSeconds,
        List<PhaseObserved> phases) {

    /** Whether its last stage ended. */
    public boolean isReady() {
        return !Double.isNaN(ready);
    }
}
