package org.cellgmp.evidence;

import java.util.OptionalInt;
import org.cellgmp.ground.Refusal;

/** A room above whose things may have evidence, as records have. Every bean of this type is asked. */
public interface EvidenceHolder {
    /**
     * @return the version of the thing to which a file is added; empty if the number is none of this room's
     * @throws Refusal if nothing may be added to it any more
     */
    OptionalInt versionForMore(String number) throws Refusal;
}
