package org.cellgmp.history.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ectd.Digests;
import org.cellgmp.ectd.SequenceFiles;
import org.cellgmp.ectd.SequenceFolder;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.WorkFolder;
import org.cellgmp.ectd.ZipIntake;
import org.cellgmp.ground.Refusal;
import org.cellgmp.history.KeptFile;
import org.cellgmp.history.SequenceContent;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** Opens packages in a work folder, and puts each file of a sequence into the store as it is. */
@ApplicationScoped
public class PackageStore {
    @Inject
    FileStore files;

    /** A sequence whose files all lie in the store. @param sha256 of its content list */
    public record Kept(SequenceContent content, String sha256, List<KeptFile> files, long size) {}

    /**
     * The sequences of a kept ZIP, unpacked.
     *
     * @param work folder of this run alone; emptied first
     * @param sha256 of the ZIP in the store
     * @throws Refusal UNREADABLE naming the entry for an archive that is none or not to be trusted; TOO_LARGE
     */
    public List<SequenceFolder> unpack(String sha256, Path work) throws Refusal, IOException {
        WorkFolder.sweep(work);
        Files.createDirectories(work);
        var zip = work.resolve("package.zip");
        try (var in = files.open(sha256)) {
            Files.copy(in, zip);
        }
        var folder = Files.createDirectory(work.resolve("unpacked"));
        try {
            new ZipIntake(ZipIntake.Limits.USUAL).unpack(zip, folder);
        } catch (ZipIntake.Unreadable refused) {
            var code = refused.code();
            boolean large = code.equals("too-large") || code.equals("too-many-entries") || code.equals("bomb");
            throw new Refusal(
                    large ? Refusal.Reason.TOO_LARGE : Refusal.Reason.UNREADABLE,
                    "dossier.zip-" + code,
                    refused.entry());
        }
        var found = SequencePackage.of(folder, null).sequences();
        if (found.isEmpty()) throw new Refusal(Refusal.Reason.UNREADABLE, "history.no-sequence");
        return found;
    }

    /** Stores every file; the same bytes twice are stored once. @param number of the sequence, four digits */
    public Kept keep(SequenceFiles sequence, String number) throws IOException {
        var lines = new ArrayList<SequenceContent.Line>();
        var kept = new ArrayList<KeptFile>();
        long total = 0;
        for (var path : sequence.files().keySet()) {
            var file = keep(sequence, path, path);
            kept.add(file);
            lines.add(new SequenceContent.Line(path, file.sha256(), file.md5(), Long.toString(file.size())));
            total += file.size();
        }
        var content = new SequenceContent(sequence.application(), number, lines, sequence.emptyFolders());
        var written = CanonicalJson.write(content);
        var stored = files.store(new ByteArrayInputStream(written), number + ".content.json", "application/json");
        return new Kept(content, stored.sha256(), kept, total);
    }

    private KeptFile keep(SequenceFiles sequence, String path, String name) throws IOException {
        byte[] head;
        String md5;
        try (var in = new BufferedInputStream(sequence.open(path))) {
            head = in.readNBytes(Dangers.HEAD);
        }
        try (InputStream in = new DigestingStream(sequence.open(path))) {
            var stored = files.store(in, name, "application/octet-stream");
            md5 = ((DigestingStream) in).md5();
            return new KeptFile(path, stored.sha256(), md5, stored.size(), Dangers.of(path, head));
        }
    }

    public SequenceContent content(String sha256) throws IOException {
        try (var in = files.open(sha256)) {
            return CanonicalJson.read(SequenceContent.class, in.readAllBytes());
        }
    }

    /** The sequence as it lies in the store. @param sha256 of its content list */
    public SequenceFiles sequence(String sha256) throws IOException {
        return new KeptFiles(content(sha256), files::open);
    }

    /** What the house made of it, as JSON. @return digest */
    public String json(Object value, String name) throws IOException {
        return files.store(new ByteArrayInputStream(CanonicalJson.write(value)), name, "application/json")
                .sha256();
    }

    public <T extends Record> T json(Class<T> type, String sha256) throws IOException {
        try (var in = files.open(sha256)) {
            return CanonicalJson.read(type, in.readAllBytes());
        }
    }

    public InputStream open(String sha256) throws IOException {
        return files.open(sha256);
    }

    /** Digests without keeping. */
    public Digests.Copied digests(InputStream in) throws IOException {
        return Digests.copy(in, OutputStream.nullOutputStream());
    }
}
