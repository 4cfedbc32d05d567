package org.cellgmp.deviation;

/** What the quality unit concludes on one batch as to one deviation. */
public enum ReleaseVerdict {
    MAY_BE_RELEASED,
    MAY_NOT_BE_RELEASED
}
