package org.cellgmp.seal;

import java.io.IOException;
import java.util.List;

/** Says which events stand in a pack in full; of the others the pack holds hashes. */
public interface PackChoice {
    /** @param portion in order of place @return those of them that are shown, in the same order */
    List<SealedEvent> shown(List<SealedEvent> portion) throws IOException;
}
