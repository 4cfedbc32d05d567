package org.cellgmp.history;

/**
 * A file of a sequence, as it lies in the store.
 *
 * @param path from the sequence folder
 * @param md5 of its bytes, because leaves state it
 * @param danger why it is not opened: key of the text; null if nothing stands against it
 */
public record KeptFile(String path, String sha256, String md5, long size, String danger) {}
