package org.cellgmp.guideline.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The member of the batch record that a kind of fact is taken from, e.g. {@code /materials}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Section {
    String value();

    /** True if a complete record may well hold none, e.g. no amendment: then nothing is missing. */
    boolean mayBeEmpty() default false;
}
