package org.cellgmp.deviation;

/**
 * The text of a conclusion; the signature binds the digest of its canonical form.
 *
 * @param content digest of the {@link DeviationContent} that was before the signer
 * @param batch number of the batch record
 */
public record ConclusionText(String deviation, String content, String batch, ReleaseVerdict verdict, String reason) {}
