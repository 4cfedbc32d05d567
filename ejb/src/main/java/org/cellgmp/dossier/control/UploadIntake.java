package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.cellgmp.ectd.Digests;
import org.cellgmp.ectd.KnownFile;
import org.cellgmp.ectd.WorkFolder;
import org.cellgmp.ground.Bounded;
import org.cellgmp.ground.Refusal;
import org.cellgmp.preflight.boundary.Preflight;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** Takes files from people: sized as they arrive, and kept only if they are what a leaf may be. */
@ApplicationScoped
public class UploadIntake {
    /** Bytes; the larger of what the regions take of a PDF. */
    public static final long LARGEST_PDF = 400L << 20;
    /** Bytes of a sequence as ZIP. */
    public static final long LARGEST_ZIP = 4L << 30;

    @Inject
    FileStore files;

    @Inject
    Preflight preflight;

    /** A kept PDF. @param signed true if it bears a digital signature; @param sealed true if it is encrypted */
    public record KeptPdf(StoredFile file, boolean signed, boolean sealed) {}

    /**
     * Kept byte for byte: what was signed or sealed outside stays so.
     *
     * @throws Refusal UNREADABLE if it is no PDF with at least one page that opens without a password; TOO_LARGE
     */
    public KeptPdf keepPdf(InputStream content, String name) throws Refusal, IOException {
        var work = WorkFolder.of("upload-" + UUID.randomUUID());
        try {
            Files.createDirectories(work);
            var received = work.resolve("upload.pdf");
            receive(content, received, LARGEST_PDF);
            var looked = mustBePdf(received, name);
            try (var in = Files.newInputStream(received)) {
                var stored = files.store(in, name, "application/pdf");
                preflight.remember(looked);
                return new KeptPdf(stored, looked.pdf().signed(), looked.pdf().encrypted());
            }
        } finally {
            WorkFolder.sweep(work);
        }
    }

    /** What cannot be looked into is no leaf. @throws Refusal UNREADABLE */
    private static KnownFile mustBePdf(Path file, String name) throws Refusal, IOException {
        var seen = KnownFile.of(file);
        if (!seen.pdf().wasRead()) throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-pdf", String.valueOf(name));
        return seen;
    }

    /** @return SHA-256 of what was received. @throws Refusal TOO_LARGE one byte past the limit */
    public static String receive(InputStream content, Path file, long largest) throws Refusal, IOException {
        if (content == null) throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-file");
        try (var out = Files.newOutputStream(file)) {
            var copied = Digests.copy(new Bounded(content, largest + 1), out);
            if (copied.size() > largest)
                throw new Refusal(Refusal.Reason.TOO_LARGE, "dossier.file-too-large", Long.toString(largest >> 20));
            if (copied.size() == 0) throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-file");
            return copied.sha256();
        }
    }
}
