package org.cellgmp.archive;

/** What a check of an archive came to. */
public enum ArchiveState {
    /** The file has the digest that the trail names, and the pack verifies. */
    INTACT,
    /** No file is there. */
    MISSING,
    /** A file is there, with another digest. */
    CHANGED,
    /** The file is the one that was written, and its pack does not verify. */
    FAILED
}
