package dev.stowage.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to deploy the apps: machines, and a stack of layers on each of them. Nothing in the model knows a style's name.
 *
 * @param says one sentence about it
 * @param machines what is at the bottom
 * @param stack the layers from the machine upward; the app sits on top
 * @param cached images and image layers that every machine has at the start
 * @param colour its colour in charts, as {@code #0072B2}; by order of declaration when absent
 */
public record Style(
        @Key(says = "One sentence about it.") @Nullable String says,

        @Key(says = "What is at the bottom.", required = true)
        Machines machines,

        @Key(
                says =
                        "The layers from the machine upward: names of the catalogue, or `{name: {what differs}}`; the app sits on "
                                + "top.",
                example = "[ec2-nitro, amazon-linux-2023, docker]",
                required = true)
        List<Layer> stack,

        @Key(
                says = "Images and image layers that every machine has at the start.",
                example = "[nginx]",
                otherwise = "none")
        List<String> cached,

        @Key(says = "Its colour in charts.", example = "\"#0072B2\"", otherwise = "by order of declaration") @Nullable String colour) {
    public Style {
        stack = List.copyOf(stack);
        cached = cached == null ? List.of() : List.copyOf(cached);
        if (colour != null && !colour.matches("#[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("a colour is written as `#` and six hexadecimal digits");
        }
    }

    /** The same style on machines of one type. */
    public Style on(InstanceType type) {
        return new Style(says, machines.of(type), stack, cached, colour);
    }
}
