package org.cellgmp.classification;

/** How grave an event is, the mildest first. China GMP (2010) Art. 249 asks for minor and major; critical is kept apart from major. */
public enum Grade {
    MINOR,
    MAJOR,
    CRITICAL
}
