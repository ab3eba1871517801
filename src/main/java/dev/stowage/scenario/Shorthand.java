package dev.stowage.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that may be written as the value of one of its components alone: {@code compute: 0.12 core-seconds} stands for
 * {@code compute: {work: 0.12 core-seconds}}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shorthand {
    /** The component, in its Java name, that the bare value fills. */
    String value();
}
