package org.cellgmp.dossier.control;

import java.util.List;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.LeafOperation;
import org.cellgmp.ectd.LeafSection;
import org.cellgmp.ectd.Step;

/**
 * A leaf as one region's backbone will hold it.
 *
 * @param leaf number in the content plan
 * @param path elements from the top of its backbone down to the one that holds the leaf
 * @param modifies {@code 0000#id} of the leaf it acts on; null if new
 * @param href from the sequence folder; null for a deletion
 * @param content the file; null for a deletion
 */
record ProjectedLeaf(
        int leaf,
        String id,
        Heading heading,
        List<Step> path,
        String backbone,
        LeafOperation operation,
        String modifies,
        String href,
        String title,
        PlannedLeaf content) {

    /** Element path with keys: an operation on an earlier leaf must stand at the same one. */
    String section() {
        return LeafSection.write(path);
    }

    boolean inIndex() {
        return backbone.equals("index.xml");
    }
}
