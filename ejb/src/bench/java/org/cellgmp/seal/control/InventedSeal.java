package org.cellgmp.seal.control;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.function.LongFunction;
import org.cellgmp.seal.Checkpoint;
import org.cellgmp.seal.PackSink;
import org.cellgmp.seal.SealedEvent;

/** Events that no database holds, sealed as if one did: every third place stands in the pack by its hash alone. */
public final class InventedSeal {
    private static final int EACH = 500;

    private InventedSeal() {}

    /** @param shown events in full; @param canonical bytes of the event at a place */
    public static void write(long shown, LongFunction<byte[]> canonical, PackSink sink) throws IOException {
        var key = TrailKey.fresh("cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1");
        sink.key(key.open().line());
        var hashes = new Hashes();
        var frontier = new Frontier();
        long size = size(shown);
        for (long place = 0; place < size; place++) {
            frontier.append(hashes.leaf(canonical.apply(place)));
            if ((place + 1) % EACH == 0 || place + 1 == size)
                sink.checkpoint(SignedNote.sign(
                                new Checkpoint(
                                        key.name(), place + 1, frontier.root(), Instant.parse("2026-12-01T00:00:00Z")),
                                key)
                        .text());
        }
        for (long place = 0; place < size; place++)
            if (place % 3 == 2)
                sink.hidden(place, place + 1, Base64.getEncoder().encodeToString(hashes.leaf(canonical.apply(place))));
            else sink.event(new SealedEvent(place, place, canonical.apply(place), false));
    }

    public static long size(long shown) {
        return shown + (shown - 1) / 2;
    }
}
