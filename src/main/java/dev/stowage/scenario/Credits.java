package dev.stowage.scenario;

import dev.stowage.units.Count;
import dev.stowage.units.Frequency;
import dev.stowage.units.Share;

/**
 * CPU credits: one credit is one vCPU-minute.
 *
 * @param baseline the share of each vCPU that it earns; a law is drawn anew for each machine, as the size in a family
 * @param earned credits earned in an hour
 * @param atLaunch credits at launch; a law is drawn anew for each machine
 * @param unlimited whether it goes on at full speed on borrowed credits, at a price
 */
public record Credits(
        @Key(says = "The share of each vCPU that it earns.", required = true)
        Figure<Share> baseline,

        @Key(says = "Credits earned, one credit being one vCPU-minute.", example = "12 /h", required = true)
        Figure<Frequency> earned,

        @Key(says = "Credits at launch.", otherwise = "0") Figure<Count> atLaunch,

        @Key(says = "Whether it goes on at full speed on borrowed credits.", otherwise = "false")
        boolean unlimited) {
    public Credits {
        Checks.positive(baseline, "baseline");
        atLaunch = Checks.orElse(atLaunch, Figure.of(0));
    }
}
