package org.cellgmp.writing;

/** What a text tells of, so that it can be placed by meaning as well as by heading. Source: ICH M4Q(R2), step 2, Module 3. */
public enum Subject {
    SUBSTANCE,
    INTERMEDIATE,
    PRODUCT,
    STARTING_MATERIAL,
    EXCIPIENT,
    CONTAINER,
    DEVICE,
    REFERENCE_STANDARD,
    PROCEDURE,
    FACILITY
}
