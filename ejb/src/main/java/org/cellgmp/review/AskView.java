package org.cellgmp.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Role;

/**
 * Somebody who was asked to review an edition.
 *
 * @param part number within the review
 * @param account null if a role is asked, like {@code accountName}; @param role null if a person is asked
 * @param due last day on which an answer is in time, at the site
 * @param answer null unless answered; @param words with it, or why the ask was taken back
 * @param endedBy account of who answered it or took it back, {@code endedByName} the printed name; null while it is open, and where it lapsed
 */
public record AskView(
        String name,
        int part,
        String edition,
        String title,
        String account,
        String accountName,
        Role role,
        String question,
        LocalDate due,
        String askedBy,
        OffsetDateTime askedAt,
        AskState state,
        ReviewAnswer answer,
        String words,
        String endedBy,
        String endedByName,
        OffsetDateTime endedAt) {
    public boolean objects() {
        return answer == ReviewAnswer.CHANGES_ASKED;
    }
}
