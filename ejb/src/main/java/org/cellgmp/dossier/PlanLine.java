package org.cellgmp.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.Region;

/**
 * One thing that is asked, with how the plan stands to it.
 *
 * @param state never {@link NodeState#EMPTY}
 * @param headings where it may stand, first the usual one
 * @param leaves in the plan that answer it
 * @param drafts numbers of documents that would answer it once approved
 * @param owner account of who brings it; null if nobody is named, like {@code ownerName}
 * @param due null if no day is set
 * @param overdue true if the day has passed and the line is not yet in order
 * @param elsewhere regions for which something stands at these headings while nothing does for this one; empty otherwise
 */
public record PlanLine(
        Asked asked,
        NodeState state,
        List<Heading> headings,
        List<LeafView> leaves,
        List<String> drafts,
        String owner,
        String ownerName,
        LocalDate due,
        boolean overdue,
        Set<Region> elsewhere) {
    public PlanLine {
        headings = List.copyOf(headings);
        leaves = List.copyOf(leaves);
        drafts = List.copyOf(drafts);
        elsewhere = Set.copyOf(elsewhere);
    }
}
