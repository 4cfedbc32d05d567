package org.cellgmp.document;

import org.cellgmp.review.ReviewSeen;

/**
 * What an approver signs.
 *
 * @param version and @param digest of the PDF that was looked at, SHA-256 in lower-case hex
 * @param reason in the person's words; null where approval says enough
 * @param account first component of the signature; @param password second
 * @param review what the approver knows of it
 */
public record ApprovalRequest(
        int version, String digest, String reason, String account, String password, ReviewSeen review) {
    /** Of a version that nobody reviewed. */
    public ApprovalRequest(int version, String digest, String reason, String account, String password) {
        this(version, digest, reason, account, password, ReviewSeen.NOTHING);
    }
}
