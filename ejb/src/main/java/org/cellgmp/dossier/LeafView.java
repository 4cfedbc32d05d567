package org.cellgmp.dossier;

import java.time.OffsetDateTime;
import org.cellgmp.ectd.Heading;

/**
 * A leaf of the plan as shown.
 *
 * @param outdated true if its document has a newer approved version, or was made from records that have changed since
 * @param newest version of the document that could take its place; 0 if there is none or it is an upload
 * @param by printed name of who placed it
 * @param approval of a received file; null if nobody has approved these bytes, and for documents, which are approved in their room
 * @param receipt how a received file came; null for an ordinary one
 */
public record LeafView(
        PlannedLeaf leaf,
        Heading heading,
        boolean outdated,
        int newest,
        String by,
        OffsetDateTime at,
        Approval approval,
        Receipt receipt) {
    /**
     * Who looked at a file that was received.
     *
     * @param signature number of the signature over its digest
     */
    public record Approval(String signature, String by, OffsetDateTime at) {}

    /** Documents are placed only when approved; a file that was received counts once somebody else has approved it. */
    public boolean approved() {
        return leaf.source() != null || approval != null;
    }
}
