package org.cellgmp.guideline.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a fact's component comes from: pointers below the fact's own address, or below the batch record's root if they
 * start with a slash. Empty for what stands in another record. Without this a component comes from the member of its name.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface From {
    /** The place of the fact itself. */
    String ITSELF = ".";

    String[] value();
}
