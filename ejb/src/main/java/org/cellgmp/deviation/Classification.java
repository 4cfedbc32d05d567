package org.cellgmp.deviation;

/** How grave the quality unit holds a deviation to be. China GMP (2010) Art. 249. */
public enum Classification {
    MINOR,
    MAJOR,
    CRITICAL
}
