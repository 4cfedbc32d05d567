package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.cellgmp.dossier.entity.BroughtSource;
import org.cellgmp.ectd.WorkFolder;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** Takes Word files as they are. Only the list of their parts is read: nothing is unpacked, nothing in them is run. */
@ApplicationScoped
public class WordIntake {
    /** Bytes. */
    static final long LARGEST = 100L << 20;

    private static final int MOST_PARTS = 20_000;

    @Inject
    FileStore files;

    public WordIntake() {}

    public static boolean word(String name) {
        return name != null && name.toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    /** @throws Refusal UNREADABLE if it is no Word file (.docx), or carries macros; TOO_LARGE */
    public StoredFile keep(InputStream content, String name) throws Refusal, IOException {
        var work = WorkFolder.of("upload-" + UUID.randomUUID());
        try {
            Files.createDirectories(work);
            var received = work.resolve("upload.docx");
            UploadIntake.receive(content, received, LARGEST);
            mustBeWord(received, String.valueOf(name));
            try (var in = Files.newInputStream(received)) {
                return files.store(in, name, BroughtSource.MEDIA_TYPE);
            }
        } finally {
            WorkFolder.sweep(work);
        }
    }

    private static void mustBeWord(Path file, String name) throws Refusal {
        boolean types = false;
        boolean body = false;
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-word", name);
            for (var parts = zip.entries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement().getName().toLowerCase(Locale.ROOT);
                if (part.endsWith("vbaproject.bin"))
                    throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.word-macros", name);
                types |= part.equals("[content_types].xml");
                body |= part.equals("word/document.xml");
            }
        } catch (IOException | RuntimeException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-word", name);
        }
        if (!types || !body) throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-word", name);
    }
}
