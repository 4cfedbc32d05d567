package org.cellgmp.dossier;

/**
 * What an approver signs.
 *
 * @param digest of the file that was looked at, SHA-256 in lower-case hex
 * @param reason in the person's words; null where approval says enough
 * @param account first component of the signature; @param password second
 */
public record LeafApproval(String digest, String reason, String account, String password) {}
