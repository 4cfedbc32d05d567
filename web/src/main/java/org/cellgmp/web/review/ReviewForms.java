package org.cellgmp.web.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.review.Anchor;
import org.cellgmp.review.ReviewSeen;
import org.cellgmp.web.page.Choices;

/** What people and programs send about a review. */
public final class ReviewForms {
    private ReviewForms() {}

    /** What an approver knows of a review. @param revision of it that was looked at; @param despite why, in the approver's words */
    public static ReviewSeen seen(String revision, String despite) throws Refusal {
        return new ReviewSeen(
                revision == null || revision.isBlank() ? null : Choices.number("reviewRevision", revision), despite);
    }

    static Anchor anchor(String page, String heading, String row, String column) throws Refusal {
        return Anchor.of(page == null || page.isBlank() ? null : Choices.number("page", page), heading, row, column);
    }

    /** @param words e.g. qc-reviewer */
    static Set<Role> roles(List<String> words) throws Refusal {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : words) {
            var role = Choices.read(Role.class, "role", word);
            if (role != null) roles.add(role);
        }
        return roles;
    }
}
