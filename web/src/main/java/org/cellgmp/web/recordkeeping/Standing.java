package org.cellgmp.web.recordkeeping;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Finding;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.web.page.Happening;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Tone;

/** How a record stands: what its statement says, which deviations took that up, and what was done so far. */
@Dependent
class Standing {
    /**
     * What the other rooms know of one version of a record; see {@link RecordPage} for the parts.
     *
     * @param judged true if a statement on this very version exists
     */
    record Judged(
            boolean judged,
            List<Finding> findings,
            List<String> unseen,
            Addressed<ProductSpecification> specification,
            String state,
            Tone tone,
            String statementHref,
            List<RecordPage.Count> tally,
            boolean mayOpen,
            Map<String, String> deviations,
            List<Happening> story,
            String moreStory) {}

    Judged of(PageContext page, RecordView view) throws Refusal {
        return new Judged(
                false,
                List.of(),
                List.of(),
                null,
                null,
                Tone.NEUTRAL,
                null,
                List.of(),
                false,
                Map.of(),
                List.of(),
                null);
    }
}
