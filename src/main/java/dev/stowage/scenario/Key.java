package dev.stowage.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one key of the scenario language on the record component that holds it. The JSON Schema and the reference page
 * are made from these, so the text is written for the author of a scenario.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {
    /** One or two sentences: what the key means. */
    String says();

    /** A value as it would be written, or empty. */
    String example() default "";

    /** The value that holds when the key is absent, in words or as written; empty when the key is required or simply absent. */
    String otherwise() default "";

    /** Whether a file without this key is rejected. */
    boolean required() default false;

    /** The key as it is written, when that is not the component's name in kebab case. */
    String as() default "";

    /** The least number that may be written, for components that are plain numbers. */
    double least() default 0;

    /** The largest number that may be written, for components that are whole numbers. */
    double most() default Long.MAX_VALUE;

    /** Whether one item of a list may stand without brackets; texts, words, stages and entries always may. */
    boolean single() default false;
}
