package org.cellgmp.web.history;

import org.cellgmp.history.LeafLine;

/**
 * One row of the tree as shown.
 *
 * @param key by which a page names it: sequence, if the view has them, then node
 * @param level from 1
 * @param words what it is called
 * @param expandable whether something hangs below; @param open whether that is shown
 * @param leaf null for a node
 * @param more place after which further leaves begin; null for a row that is no link to them
 */
public record TreeRow(
        String key,
        int level,
        String words,
        long leaves,
        long errors,
        long warnings,
        boolean expandable,
        boolean open,
        LeafLine leaf,
        String more) {
    static TreeRow leaf(LeafLine leaf, int level) {
        return new TreeRow(null, level, leaf.title(), 0, leaf.errors(), leaf.warnings(), false, false, leaf, null);
    }
}
