package org.cellgmp.history;

import java.util.List;
import org.cellgmp.ectd.SequenceFinding;

/**
 * All about one leaf.
 *
 * @param chain the leaf with those before and after it, in the order of their sequences; appended ones among them
 * @param path headings above it, from the top
 * @param findings of the latest judgement, at this leaf
 * @param danger why its file is not opened: key of the text; null if nothing stands against it
 */
public record LeafStory(
        LeafLine leaf, List<LeafLine> chain, List<TreeLine> path, List<SequenceFinding> findings, String danger) {}
