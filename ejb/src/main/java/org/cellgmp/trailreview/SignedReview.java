package org.cellgmp.trailreview;

import java.time.OffsetDateTime;
import org.cellgmp.ground.Numbered;

/** A signed review of the trail of a batch. @param by account; @param digest of the content that was signed */
public record SignedReview(
        String number,
        ReviewContent content,
        String digest,
        String signature,
        String by,
        String printedName,
        OffsetDateTime at)
        implements Numbered {
    public String batch() {
        return content.batch();
    }

    public int version() {
        return Integer.parseInt(content.version());
    }

    public int events() {
        return Integer.parseInt(content.events());
    }
}
