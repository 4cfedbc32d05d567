package org.cellgmp.dossier.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.ectd.Digests;
import org.cellgmp.ectd.KnownFile;
import org.cellgmp.ectd.PdfReader;
import org.cellgmp.ectd.SequenceFiles;
import org.cellgmp.record.pdf.PdfFacts;

/**
 * A sequence as it will be, without the bytes of its leaves: the house wrote the backbones, and what is to be known of the
 * leaves it knows. Judged and packed as it stands here.
 */
final class DraftSequence implements SequenceFiles {
    private final String application;
    private final String number;
    private final SequenceWriter.Source source;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Long> sizes = new TreeMap<>();
    private PublishedSequence content;

    /** Exactly one of the two. @param bytes that the house wrote; @param leaf that is kept */
    record Part(byte[] bytes, KnownFile leaf) {
        long size() {
            return leaf == null ? bytes.length : leaf.size();
        }
    }

    DraftSequence(String application, String number, SequenceWriter.Source source) {
        this.application = application;
        this.number = number;
        this.source = source;
    }

    /** A path that is there already keeps what it has. */
    void leaf(String path, KnownFile leaf) {
        parts.putIfAbsent(path, new Part(null, leaf));
    }

    void write(String path, byte[] bytes) {
        parts.put(path, new Part(bytes, null));
    }

    void holds(PublishedSequence published) {
        content = published;
    }

    PublishedSequence content() {
        return content;
    }

    /** By path from the sequence folder, in the order in which they were put: leaves first, what speaks of them after. */
    Map<String, Part> parts() {
        return parts;
    }

    @Override
    public String application() {
        return application;
    }

    @Override
    public String name() {
        return number;
    }

    @Override
    public Map<String, Long> files() {
        // Asked for again and again by those who judge, when all is in place.
        if (sizes.size() != parts.size()) parts.forEach((path, part) -> sizes.put(path, part.size()));
        return java.util.Collections.unmodifiableMap(sizes);
    }

    @Override
    public List<String> folders() {
        var folders = new TreeSet<String>();
        for (var path : parts.keySet())
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
                if (!folders.add(path.substring(0, slash))) break;
        return List.copyOf(folders);
    }

    @Override
    public List<String> emptyFolders() {
        return List.of();
    }

    @Override
    public List<String> links() {
        return List.of();
    }

    @Override
    public boolean has(String path) {
        return parts.containsKey(path);
    }

    @Override
    public InputStream open(String path) throws IOException {
        var part = part(path);
        return part.leaf() == null
                ? new ByteArrayInputStream(part.bytes())
                : source.open(part.leaf().sha256());
    }

    @Override
    public String md5(String path) throws IOException {
        var part = part(path);
        return part.leaf() == null ? Digests.md5(part.bytes()) : part.leaf().md5();
    }

    @Override
    public PdfFacts pdf(String path) throws IOException {
        var part = part(path);
        return part.leaf() == null ? PdfReader.read(open(path)) : part.leaf().pdf();
    }

    /** Lays it out on disk. @param applicationFolder receives the folder of the sequence */
    void unfold(Path applicationFolder) throws IOException {
        var folder = Files.createDirectory(applicationFolder.resolve(number));
        for (var path : parts.keySet()) {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            try (var in = open(path);
                    var out = Files.newOutputStream(file)) {
                var part = parts.get(path);
                var copied = Digests.copy(in, out);
                if (part.leaf() != null && !copied.sha256().equals(part.leaf().sha256()))
                    throw new IOException("stored bytes of " + path + " are not those of their digest");
            }
        }
    }

    private Part part(String path) throws NoSuchFileException {
        var part = parts.get(path);
        if (part == null) throw new NoSuchFileException(path);
        return part;
    }
}
