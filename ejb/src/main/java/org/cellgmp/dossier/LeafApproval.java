package org.cellgmp.dossier;

import org.cellgmp.review.ReviewSeen;

/**
 * What an approver signs.
 *
 * @param digest of the file that was looked at, SHA-256 in lower-case hex
 * @param reason in the person's words; null where approval says enough
 * @param account first component of the signature; @param password second
 * @param review what the approver knows of it
 */
public record LeafApproval(String digest, String reason, String account, String password, ReviewSeen review) {
    /** Of what nobody reviewed. */
    public LeafApproval(String digest, String reason, String account, String password) {
        this(digest, reason, account, password, ReviewSeen.NOTHING);
    }
}
