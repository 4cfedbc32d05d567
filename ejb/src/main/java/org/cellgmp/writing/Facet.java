package org.cellgmp.writing;

/** What a text tells of its subject. Source: ICH M4Q(R2), step 2, Module 3. */
public enum Facet {
    DESCRIPTION,
    MANUFACTURE,
    CONTROL,
    STORAGE
}
