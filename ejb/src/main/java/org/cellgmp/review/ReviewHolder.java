package org.cellgmp.review;

import java.util.Optional;
import org.cellgmp.ground.Refusal;

/** A room above whose things are reviewed before they are approved. Every bean of this type is asked. */
public interface ReviewHolder {
    /** The thing as it stands; empty if the name is none of this room's. @throws Refusal NOT_FOUND if there is no such thing */
    Optional<Reviewed> reviewed(String name) throws Refusal;

    /** Where a comment on the thing as it stands may point. @param name one that {@link #reviewed} answered for */
    ReviewPlaces places(String name) throws Refusal;
}
