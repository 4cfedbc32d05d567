package org.cellgmp.seal.control;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;

/** Whether checkpoints are of this trail and of a key that may sign it. */
final class NoteCheck {
    /** @param from size from which a checkpoint may be of this key: 0 for the first, else above the place that announces it */
    private record Trusted(PublicTrailKey key, long from) {}

    private final List<Trusted> trusted = new ArrayList<>();
    private final List<PublicTrailKey> unannounced = new ArrayList<>();

    NoteCheck(List<PublicTrailKey> keys, List<java.util.Optional<Long>> announcedAt) {
        for (int i = 0; i < keys.size(); i++) {
            if (i == 0) trusted.add(new Trusted(keys.get(0), 0));
            else if (announcedAt.get(i).isPresent())
                trusted.add(new Trusted(keys.get(i), announcedAt.get(i).get() + 1));
            else unannounced.add(keys.get(i));
        }
    }

    /** What is wrong with it by itself; null if nothing. */
    SealFinding look(SignedNote note) {
        long size = note.checkpoint().size();
        if (trusted.isEmpty()
                || !note.checkpoint().origin().equals(trusted.get(0).key().name()))
            return SealFinding.of(Kind.FORGED, size, note.checkpoint().origin());
        for (var one : trusted) if (size > one.from() - 1 && note.signedBy(one.key())) return null;
        for (var key : unannounced) if (note.signedBy(key)) return SealFinding.of(Kind.KEY, size, key.line());
        return SealFinding.of(Kind.FORGED, size, note.checkpoint().origin());
    }
}
