package org.cellgmp.dossier;

import org.cellgmp.ectd.LeafOperation;

/**
 * A leaf of a published sequence, as the next one has to know it.
 *
 * @param leaf number in the content plan, in decimal digits
 * @param backbone path of the XML file that holds it, from the sequence folder
 * @param section element path with keys, by which later operations must match
 * @param href path from the sequence folder; null for a deletion
 * @param modifies {@code 0000#leaf-0001-0000}: sequence and id of the leaf it acts on; null if new
 * @param md5 lower-case hex; empty for a deletion
 */
public record PublishedLeaf(
        String leaf,
        String id,
        String backbone,
        String place,
        String section,
        LeafOperation operation,
        String modifies,
        String href,
        String title,
        String md5,
        String sha256,
        String size,
        String source) {}
