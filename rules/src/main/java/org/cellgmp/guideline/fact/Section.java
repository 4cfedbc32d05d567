package org.cellgmp.guideline.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cellgmp.record.RecordKind;

/** The member of the record that a kind of fact is taken from, e.g. {@code /materials}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Section {
    String value();

    /** The kind of record. A rule judges records of the kind that its facts are taken from, and no others. */
    RecordKind of() default RecordKind.BATCH_RECORD;

    /** True if a complete record may well hold none, e.g. no amendment: then nothing is missing. */
    boolean mayBeEmpty() default false;
}
