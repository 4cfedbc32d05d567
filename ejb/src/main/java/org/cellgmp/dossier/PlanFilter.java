package org.cellgmp.dossier;

import org.cellgmp.ectd.Region;

/**
 * Which lines of a plan are wanted; null is all.
 *
 * @param owner account; {@code -} for lines that nobody has
 * @param overdue true for overdue lines only
 */
public record PlanFilter(Region region, NodeState state, String owner, boolean overdue) {
    public static final PlanFilter ALL = new PlanFilter(null, null, null, false);

    public boolean takes(PlanLine line) {
        return (region == null || line.asked().region() == region)
                && (state == null || line.state() == state)
                && (!overdue || line.overdue())
                && (owner == null || (owner.equals("-") ? line.owner() == null : owner.equals(line.owner())));
    }
}
