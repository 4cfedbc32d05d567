package org.cellgmp.history;

import org.cellgmp.ectd.ReadLeaf;

/**
 * A leaf with what its reference leads to.
 *
 * @param fileSequence number of the sequence that holds the file; null if the reference leads nowhere
 * @param filePath from that sequence folder
 * @param file null where the file is not held
 */
public record FoundLeaf(ReadLeaf leaf, String fileSequence, String filePath, FileState state, KeptFile file) {}
