package org.cellgmp.guideline.fact;

import java.math.BigDecimal;
import org.cellgmp.record.Address;

/**
 * Reviews and release decisions that the record holds, taken from its signatures.
 *
 * @param productionReviewer who signed the production review; null if nobody; the others likewise
 * @param reviewerPerformed name of a person who both performed a step and signed a review; null if none
 * @param minutesReviewedBeforeEnd from the first review signature to the end of the last step; positive if reviewed too early
 * @param minutesReleasedBeforeReview from the first release decision to the last review; positive if released too early
 */
@Section("/signatures")
public record ReleaseFact(
        Address address,
        @From({"*/meaning"}) String productionReviewer,
        @From({"*/meaning"}) String qualityReviewer,
        @From({"*/meaning"}) String environmentReviewer,
        @From({"*/meaning"}) String manufacturerRelease,
        @From({"*/meaning"}) String holderRelease,
        @From({"*/signedBy"}) String reviewerPerformed,
        @From({"*/at"}) BigDecimal minutesReviewedBeforeEnd,
        @From({"*/at"}) BigDecimal minutesReleasedBeforeReview,
        @From({"*/at"}) BigDecimal minutesHolderBeforeManufacturer)
        implements Fact {}
