package dev.stowage.scenario;

import dev.stowage.units.Bytes;
import dev.stowage.units.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an app is shipped in.
 *
 * @param name what it is called
 * @param layers its layers from the base upward; equal layer names in different images are the same layer
 * @param readAtStart the part of its unpacked bytes that a start reads
 * @param architectures the architectures it is built for; all when empty
 * @param os the operating system it is built for; any when absent
 */
public record Image(
        @Key(says = "What it is called.", otherwise = "the key under which it stands")
        String name,

        @Key(says = "Its layers from the base upward; a name used in several images is one layer.", required = true)
        List<ImageLayer> layers,

        @Key(says = "The part of its unpacked bytes that a start reads.", otherwise = "6.4 %")
        Figure<Share> readAtStart,

        @Key(says = "The architectures it is built for.", otherwise = "all")
        List<Architecture> architectures,

        @Key(says = "The operating system it is built for.", otherwise = "any") @Nullable OperatingSystem os) {

    /** The part of an image that a start reads, where nothing is said. */
    public static final Figure<Share> SLACKER_SHARE = new Figure<>(
            new dev.stowage.random.Constant(0.064),
            null,
            null,
            new Provenance(Grade.PUBLISHED, "Harter et al., Slacker, FAST 2016", "2016", null));

    public Image {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("an image has one layer at least");
        }
        readAtStart = Checks.orElse(readAtStart, SLACKER_SHARE);
        architectures = architectures == null ? List.of() : List.copyOf(architectures);
    }

    /** The bytes that a host with none of the layers pulls. */
    public double compressedBytes() {
        return layers.stream().mapToDouble(layer -> layer.compressed().mean()).sum();
    }

    /** The bytes on disk once all layers are unpacked. */
    public double unpackedBytes() {
        return layers.stream().mapToDouble(layer -> layer.unpacked().mean()).sum();
    }

    /**
     * One layer.
     *
     * @param name its identity: a host that has a layer of this name does not pull it again
     * @param compressed the bytes pulled
     * @param unpacked the bytes on disk
     */
    public record ImageLayer(
            @Key(says = "Its identity: a host that has it does not pull it again.", required = true)
            String name,

            @Key(says = "The bytes pulled.", example = "30 MiB", required = true)
            Figure<Bytes> compressed,

            @Key(says = "The bytes on disk.", example = "75 MiB", required = true)
            Figure<Bytes> unpacked) {}
}
