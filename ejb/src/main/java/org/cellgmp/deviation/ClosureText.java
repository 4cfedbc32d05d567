package org.cellgmp.deviation;

/**
 * The text of a closure; the signature binds the digest of its canonical form.
 *
 * @param content digest of the {@link DeviationContent} that was before the signer
 */
public record ClosureText(String deviation, String content, Classification classification, String reason) {}
