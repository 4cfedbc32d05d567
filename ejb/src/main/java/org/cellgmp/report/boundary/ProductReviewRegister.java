package org.cellgmp.report.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.report.ReviewDue;
import org.cellgmp.report.ReviewRow;
import org.cellgmp.report.ReviewState;
import org.cellgmp.report.ReviewView;
import org.cellgmp.report.control.ReviewCalendar;
import org.cellgmp.report.control.ReviewKeeping;

/** The door for reading product reviews: every GMP and regulatory role, and the inspector. */
@Stateless
@RolesAllowed(Role.READER)
public class ProductReviewRegister {
    @Inject
    ReviewKeeping keeping;

    @Inject
    ReviewCalendar calendar;

    @Inject
    FileStore files;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** @param version null for the current one @throws Refusal NOT_FOUND */
    public ReviewView get(String number, Integer version) throws Refusal {
        return keeping.view(keeping.get(number, version), currentActor.get());
    }

    /** Newest first. @param state null for all; @param product null for all @throws Refusal UNREADABLE for a broken cursor */
    public Page<ReviewRow> list(ReviewState state, String product, String after, int limit) throws Refusal {
        return keeping.list(state, product, after, limit);
    }

    /** Products with batches that no review covers yet, the first due first. */
    public List<ReviewDue> due() {
        return calendar.all();
    }

    /** Those of them whose period is over. */
    public List<ReviewDue> overdue() {
        return calendar.all().stream().filter(ReviewDue::overdue).toList();
    }

    /** The figures as they were taken, canonical JSON, about to leave the house: that is written in the trail. @throws Refusal NOT_FOUND */
    public InputStream figures(String number, Integer version) throws Refusal {
        var review = keeping.get(number, version);
        var digest = review.content().said().taken().digest();
        trail.append(Act.of("product-review.figures-downloaded", number)
                .with("version", Integer.toString(review.edition()))
                .with("digest", digest));
        try {
            return files.open(digest);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
