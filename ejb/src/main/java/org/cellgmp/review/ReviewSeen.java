package org.cellgmp.review;

/**
 * What an approver knows of the review.
 *
 * @param revision of the review that was looked at; null if none was
 * @param despite why it is approved although something stands open, in the approver's words; null if nothing is said
 */
public record ReviewSeen(Integer revision, String despite) {
    public static final ReviewSeen NOTHING = new ReviewSeen(null, null);
}
