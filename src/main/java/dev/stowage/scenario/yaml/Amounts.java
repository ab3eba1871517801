package dev.stowage.scenario.yaml;

import dev.stowage.units.Dimension;
import dev.stowage.units.Quantity;
import java.lang.reflect.InvocationTargetException;

/** Makes quantities of a dimension that is known only at run time. */
final class Amounts {
    private Amounts() {}

    /** The quantity with this value in the base unit. */
    static Quantity of(Dimension dimension, double value) {
        try {
            return dimension.type().getConstructor(double.class).newInstance(value);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(dimension + " has no record of one number", e);
        }
    }
}
