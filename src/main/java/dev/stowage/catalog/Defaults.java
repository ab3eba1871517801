package dev.stowage.catalog;

import dev.stowage.scenario.App;
import dev.stowage.scenario.Bursts;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.Machines;
import dev.stowage.units.Dimension;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers that hold where neither a scenario nor an entry says anything. */
final class Defaults {
    private static final String AWS = "AWS documentation, Amazon EC2";

    private Defaults() {}

    static List<SourcedNumber> all() {
        Machines.Volume volume = Machines.Volume.DEFAULT;
        return List.of(
                number("apps.*.process-start", App.FORK_EXEC, Dimension.DURATION),
                number("images.*.read-at-start", Image.SLACKER_SHARE, Dimension.SHARE),
                number("machines.volume.rate", volume.rate(), Dimension.BYTE_RATE),
                number("machines.volume.first-touch", volume.firstTouch(), Dimension.BYTE_RATE),
                number("machines.volume.price", volume.price(), Dimension.PRICE_PER_GB_MONTH),
                said("machines.volume.size", "8 GB", "", "", "the root volume of a stock image"),
                said(
                        "instance-types.*.network.baseline",
                        "10 Gbit/s",
                        "1 Gbit/s",
                        "100 Gbit/s",
                        "a machine of one's own"),
                number("instance-types.*.network.burst", Bursts.OF_NETWORK, Dimension.DURATION),
                number("instance-types.*.volume-link.burst", Bursts.OF_VOLUME_LINK, Dimension.DURATION));
    }

    private static SourcedNumber number(String path, Figure<?> figure, Dimension dimension) {
        return new SourcedNumber(
                path,
                dimension.print(figure.mean()),
                end(figure.low(), dimension),
                end(figure.high(), dimension),
                figure.provenance().grade().name().toLowerCase(Locale.ROOT),
                text(figure.provenance().source()),
                text(figure.provenance().date()),
                text(figure.provenance().because()),
                text(figure.provenance().fitted()));
    }

    private static SourcedNumber said(String path, String value, String low, String high, String because) {
        return new SourcedNumber(path, value, low, high, "assumed", AWS, "2026", because, "");
    }

    private static String end(@Nullable Double end, Dimension dimension) {
        return end == null ? "" : dimension.print(end);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
