package org.cellgmp.investigation;

import java.util.List;

/**
 * One cause in the tree of whys.
 *
 * @param id stays through all changes, e.g. C3
 * @param parent id of the cause that this one explains; null if it explains the event itself
 * @param branch of an outermost cause only
 * @param root TRUE if it is held to be a root cause; null otherwise
 * @param reason for the state; null while proposed
 * @param struck why it was taken out; null while it stands
 */
public record Cause(
        String id,
        String parent,
        Branch branch,
        String text,
        Boolean root,
        CauseState state,
        String reason,
        List<Support> supports,
        String struck) {
    public Cause {
        supports = supports == null ? List.of() : List.copyOf(supports);
    }

    public boolean stands() {
        return struck == null;
    }

    public boolean supported() {
        return !supports.isEmpty();
    }

    public boolean isRoot() {
        return Boolean.TRUE.equals(root);
    }
}
