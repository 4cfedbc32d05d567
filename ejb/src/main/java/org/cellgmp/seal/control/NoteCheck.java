package org.cellgmp.seal.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;

/** Whether checkpoints are of this trail and of a key that may sign it. To be asked in order of size. */
final class NoteCheck {
    /** @param from size from which a checkpoint may be of this key: 0 for the first, else above the place that announces it */
    private record Trusted(PublicTrailKey key, long from) {}

    private final List<Trusted> trusted = new ArrayList<>();
    private final List<PublicTrailKey> unannounced = new ArrayList<>();
    private final Map<Trusted, Long> began = new HashMap<>();

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
                || !note.checkpoint().origin().equals(trusted.get(0).key().name())) return forged(note);
        for (var one : trusted)
            if (size >= one.from() && note.signedBy(one.key())) return turned(one, size) ? forged(note) : null;
        for (var key : unannounced) if (note.signedBy(key)) return SealFinding.of(Kind.KEY, size, key.line());
        return forged(note);
    }

    private static SealFinding forged(SignedNote note) {
        return SealFinding.of(
                Kind.FORGED, note.checkpoint().size(), note.checkpoint().origin());
    }

    /** True if a later key had begun to sign below the size: this one may be in somebody's hands. */
    private boolean turned(Trusted one, long size) {
        began.merge(one, size, Math::min);
        return began.entrySet().stream()
                .anyMatch(later -> trusted.indexOf(later.getKey()) > trusted.indexOf(one) && later.getValue() < size);
    }
}
