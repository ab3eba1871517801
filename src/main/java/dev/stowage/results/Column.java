package dev.stowage.results;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Meaning of one column of a results table, put on the component of the row's record. The column dictionary is
 * generated from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {

    /** One sentence, without a full stop, that says what the column holds and what an empty cell means. */
    String says();

    /** The unit of a number, such as {@code s}; empty for text, counts and values whose unit stands in another column. */
    String unit() default "";
}
