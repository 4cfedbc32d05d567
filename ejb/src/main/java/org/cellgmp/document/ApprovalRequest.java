package org.cellgmp.document;

/**
 * What an approver signs.
 *
 * @param version and @param digest of the PDF that was looked at, SHA-256 in lower-case hex
 * @param reason in the person's words; null where approval says enough
 * @param account first component of the signature; @param password second
 */
public record ApprovalRequest(int version, String digest, String reason, String account, String password) {}
