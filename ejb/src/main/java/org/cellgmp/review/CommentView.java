package org.cellgmp.review;

import java.time.OffsetDateTime;

/**
 * A remark on an edition. It stays with that edition and is shown with every later one.
 *
 * @param part number within the review
 * @param outcome null while it is open, like what follows
 */
public record CommentView(
        int part,
        String edition,
        Anchor anchor,
        String words,
        String by,
        String byName,
        OffsetDateTime at,
        CommentOutcome outcome,
        String reply,
        String repliedBy,
        OffsetDateTime repliedAt) {
    public boolean open() {
        return outcome == null;
    }
}
