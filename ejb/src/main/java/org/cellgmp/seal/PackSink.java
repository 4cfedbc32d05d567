package org.cellgmp.seal;

import java.io.IOException;

/** Takes what a pack is made of: first the keys, then the checkpoints, then every place in its order, as an event or as a hash. */
public interface PackSink {
    /** @param line of a key, the oldest first */
    void key(String line) throws IOException;

    /** @param text of a signed checkpoint, the smallest first */
    void checkpoint(String text) throws IOException;

    void event(SealedEvent event) throws IOException;

    /** Places that are not shown. @param to exclusive; @param hash of the node over them, or of the leaf, base64 */
    void hidden(long from, long to, String hash) throws IOException;
}
