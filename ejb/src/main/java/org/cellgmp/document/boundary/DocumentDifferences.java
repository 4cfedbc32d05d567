package org.cellgmp.document.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.difference.Block;
import org.cellgmp.difference.Comparison;
import org.cellgmp.difference.Differences;
import org.cellgmp.document.control.DocumentReviewing;
import org.cellgmp.document.control.DocumentShelf;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** The door to what differs between two versions of a document. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.READER)
public class DocumentDifferences {
    /** Rows and paragraphs of one version; a longer one is not compared. */
    public static final int LONGEST = 60_000;

    @Inject
    DocumentShelf shelf;

    @Inject
    DocumentReviewing reading;

    /**
     * What the later version says otherwise than the earlier one; of the text that people read, not of the bytes.
     *
     * @throws Refusal NOT_FOUND; UNREADABLE if it is the same version; TOO_LARGE beyond {@link #LONGEST}
     */
    public Differences of(String number, int before, int now) throws Refusal {
        if (before == now) throw new Refusal(Refusal.Reason.UNREADABLE, "document.same-version", number + "/v" + now);
        var was = reading.text(shelf.edition(number, before));
        var is = reading.text(shelf.edition(number, now));
        for (var blocks : List.of(was, is))
            if (blocks.stream().mapToInt(DocumentDifferences::length).sum() > LONGEST)
                throw new Refusal(
                        Refusal.Reason.TOO_LARGE, "document.too-long-to-compare", number, Integer.toString(LONGEST));
        return Comparison.of(was, is);
    }

    private static int length(Block block) {
        return Math.max(1, block.rows().size());
    }
}
