package org.cellgmp.dossier;

import java.util.List;
import org.cellgmp.ectd.MissingContent;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFinding;

/**
 * What publishing a region now would come to.
 *
 * @param number of the next sequence
 * @param blocks what keeps it from being built
 * @param missing what the authority requires of a first filing and the plan lacks; empty for later sequences
 * @param leaves what it would hold, without checksums; empty while it is blocked
 */
public record PlanJudgement(
        Region region,
        String number,
        List<SequenceFinding> blocks,
        List<SequenceFinding> warnings,
        List<MissingContent> missing,
        List<PublishedLeaf> leaves) {
    public boolean blocked() {
        return !blocks.isEmpty();
    }
}
