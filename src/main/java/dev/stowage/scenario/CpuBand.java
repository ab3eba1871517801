package dev.stowage.scenario;

import dev.stowage.units.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share of some of the cores that a node keeps for itself. Bands apply in order; each band's product is truncated to
 * millicores, as the EKS node set-up does.
 *
 * @param cores how many cores the band covers; absent for all that are left
 * @param share the part of them that is kept
 */
public record CpuBand(
        @Key(says = "How many cores the band covers.", otherwise = "all that are left", least = 1) @Nullable Integer cores,

        @Key(says = "The part of them that is kept.", example = "6 %", required = true)
        Share share) {

    /** The millicores that the bands keep of so many cores. */
    public static int reservedMillicores(List<CpuBand> bands, int cores) {
        int left = cores;
        int millicores = 0;
        for (CpuBand band : bands) {
            int taken = band.cores == null ? left : Math.min(left, band.cores);
            millicores += (int) Math.floor(taken * 1000 * band.share.fraction() + 1e-9);
            left -= taken;
        }
        return millicores;
    }
}
