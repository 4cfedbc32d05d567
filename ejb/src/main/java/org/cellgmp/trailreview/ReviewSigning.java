package org.cellgmp.trailreview;

/**
 * What a reviewer signs.
 *
 * @param seen what the page showed, as {@link BatchReview#seen} names it
 * @param account first component of the signature; @param password second component
 */
public record ReviewSigning(String seen, String conclusion, String account, String password) {}
