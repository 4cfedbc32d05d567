package org.cellgmp.seal.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;
import org.cellgmp.seal.control.StampedNote.NotStamped;

/**
 * Holds every time stamp, in the database and outside, against the checkpoint that it stands over. Whoever has the signing key can make
 * all checkpoints anew; what an authority stamped before cannot be made to fit them.
 */
final class TimeStampCheck {
    private static final int PORTION = 200;

    private final SealTransaction transaction;
    private final OutsideFiles files;

    TimeStampCheck(SealTransaction transaction, OutsideFiles files) {
        this.transaction = transaction;
        this.files = files;
    }

    void check(Verdict verdict) {
        long last = 0;
        List<TimeStampShelf.Kept> portion;
        do {
            long from = last;
            portion = transaction.apart(connection -> new TimeStampShelf(connection).tokensAbove(from, PORTION));
            for (var kept : portion) {
                last = kept.size();
                look(kept.size(), kept.token(), kept.note(), verdict);
            }
        } while (!portion.isEmpty());
        try {
            for (var folder : files.folders())
                for (var stamp : files.stamps(folder).entrySet()) outside(stamp.getKey(), stamp.getValue(), verdict);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private void outside(long size, Path file, Verdict verdict) throws IOException {
        var note = transaction.apart(connection -> new SealShelf(connection)
                .textsAbove(size - 1, 1).stream()
                        .filter(kept -> kept.size() == size)
                        .map(SealShelf.KeptNote::text)
                        .findFirst()
                        .orElse(null));
        look(size, Files.readAllBytes(file), note, verdict);
    }

    private static void look(long size, byte[] token, String note, Verdict verdict) {
        if (note == null) {
            verdict.add(SealFinding.of(Kind.TIME_STAMP, size, "the checkpoint is not there"));
            return;
        }
        try {
            StampedNote.read(token, note);
        } catch (NotStamped broken) {
            verdict.add(SealFinding.of(Kind.TIME_STAMP, size, broken.getMessage()));
        }
    }
}
