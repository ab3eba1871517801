package dev.stowage.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A word that may be written in place of a number, and that is bound as an absent value or as 0: {@code memory: fitted}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Word {
    /** The word as it is written. */
    String value();

    /** Whether the word is bound as 0, for components in which an absent value means something else. */
    boolean zero() default false;
}
