package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Properties;
import java.util.UUID;
import org.cellgmp.dossier.BuildManifest;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.Rebuilt;
import org.cellgmp.dossier.Stated;
import org.cellgmp.dossier.entity.FiledSequence;
import org.cellgmp.ectd.StandardFile;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.ectd.WorkFolder;
import org.cellgmp.preflight.boundary.Preflight;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;

/**
 * What a sequence was built from, written down and kept: earlier sequences and official files go to the file store, so that they
 * are there when it is built again, whatever the site holds by then.
 */
@ApplicationScoped
public class BuildManifests {
    private static final String JSON = "application/json";
    private static final String VERSION = "/META-INF/maven/org.cellgmp/cellgmp-ejb/pom.properties";

    @Inject
    FileStore files;

    @Inject
    Preflight preflight;

    /** @param revision of the plan. @return digest of the manifest as kept */
    public String keep(String dossier, int revision, SequenceOrder order) throws IOException {
        var history = new ArrayList<BuildManifest.Pinned>();
        for (var earlier : order.history())
            history.add(new BuildManifest.Pinned(
                    earlier.number(), keep(CanonicalJson.write(earlier), earlier.number() + ".content.json")));
        var standards = new ArrayList<BuildManifest.Pinned>();
        var held = StandardFiles.configured();
        for (var file : StandardFile.asked(!order.plan().studies().studies().isEmpty())) {
            var path =
                    file.carriedBy(order.region()) ? held.held(file) : java.util.Optional.<java.nio.file.Path>empty();
            if (path.isPresent())
                standards.add(new BuildManifest.Pinned(file.name(), keep(Files.readAllBytes(path.get()), file.name())));
        }
        var manifest = new BuildManifest(
                version(),
                dossier,
                Integer.toString(revision),
                order.region(),
                order.number(),
                order.plan().branches(),
                order.plan().leaves().stream().map(BuildManifest.Leaf::of).toList(),
                new Stated(order.china(), order.unitedStates(), order.european(), order.statement()),
                history,
                standards,
                BuildManifest.Studies.of(order.plan().studies()));
        return keep(CanonicalJson.write(manifest), order.application() + "-" + order.number() + ".manifest.json");
    }

    private String keep(byte[] bytes, String name) throws IOException {
        return files.store(new ByteArrayInputStream(bytes), name, JSON).sha256();
    }

    public BuildManifest read(String sha256) throws IOException {
        return CanonicalJson.read(BuildManifest.class, bytes(sha256));
    }

    public byte[] bytes(String sha256) throws IOException {
        try (var in = files.open(sha256)) {
            return in.readAllBytes();
        }
    }

    /** Builds the sequence again from its manifest alone and compares the bytes; keeps nothing of it. */
    public Rebuilt rebuild(FiledSequence filed) throws IOException {
        var manifest = read(filed.manifestSha256());
        var history = new ArrayList<PublishedSequence>();
        for (var pinned : manifest.history())
            history.add(CanonicalJson.read(PublishedSequence.class, bytes(pinned.sha256())));
        var order = new SequenceOrder(manifest.region(), manifest.plan(), manifest.stated(), history);
        var work = WorkFolder.of("rebuild-" + UUID.randomUUID());
        try {
            Files.createDirectories(work);
            for (var pinned : manifest.standards()) Files.write(work.resolve(pinned.name()), bytes(pinned.sha256()));
            var made = new SequencePress(new StandardFiles(work), files::open, preflight::known).make(order);
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                made.write(out, (done, total) -> {});
            }
            return new Rebuilt(
                    filed.zipSha256(),
                    HexFormat.of().formatHex(digest.digest()),
                    filed.row().indexMd5(),
                    made.content().indexMd5(),
                    manifest.product(),
                    version());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        } finally {
            WorkFolder.sweep(work);
        }
    }

    /** As the archive that was built says; there is none while classes are run from folders. */
    static String version() {
        try (var in = BuildManifests.class.getResourceAsStream(VERSION)) {
            var said = new Properties();
            if (in != null) said.load(in);
            return said.getProperty("version", "unpacked");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
