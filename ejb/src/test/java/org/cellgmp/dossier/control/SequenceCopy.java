package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.cellgmp.ectd.Digests;
import org.cellgmp.ectd.PdfReader;
import org.cellgmp.ectd.SequenceFiles;
import org.cellgmp.ectd.SequenceFolder;
import org.cellgmp.record.pdf.PdfFacts;

/** A sequence in memory that is altered, its checksums made right again around each alteration. */
final class SequenceCopy implements SequenceFiles {
    static final String INDEX = "index.xml";
    static final String SUM = "index-md5.txt";

    /** What a PDF is, by MD5: each is looked at once for all copies. */
    private static final Map<String, PdfFacts> LOOKED = new ConcurrentHashMap<>();

    private final TreeMap<String, byte[]> bytes = new TreeMap<>();
    private final TreeMap<String, Long> sizes = new TreeMap<>();
    private final TreeSet<String> made = new TreeSet<>();
    private final TreeSet<String> links = new TreeSet<>();
    private final String regional;
    private String application;
    private String name;

    private SequenceCopy(String application, String name, String regional) {
        this.application = application;
        this.name = name;
        this.regional = regional;
    }

    static SequenceCopy of(SequenceFolder folder, String regional) throws IOException {
        var copy = new SequenceCopy(folder.application(), folder.name(), regional);
        for (var path : folder.files().keySet())
            copy.write(path, Files.readAllBytes(folder.root().resolve(path)));
        return copy;
    }

    SequenceCopy copy() {
        var copy = new SequenceCopy(application, name, regional);
        copy.bytes.putAll(bytes);
        copy.sizes.putAll(sizes);
        copy.made.addAll(made);
        return copy;
    }

    /** Writes bytes and nothing else. */
    SequenceCopy write(String path, byte[] content) {
        bytes.put(path, content);
        sizes.put(path, (long) content.length);
        return this;
    }

    SequenceCopy write(String path, String content) {
        return write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes in the place of others, and their checksum wherever that of the others stands. */
    SequenceCopy put(String path, byte[] content) {
        var before = md5(path);
        write(path, content);
        var after = md5(path);
        if (!path.equals(INDEX)
                && !path.equals(regional)
                && has(regional)
                && text(regional).contains(before))
            put(regional, text(regional).replace(before, after).getBytes(StandardCharsets.UTF_8));
        if (!path.equals(INDEX) && has(INDEX)) write(INDEX, text(INDEX).replace(before, after));
        if (has(INDEX) && has(SUM)) write(SUM, md5(INDEX));
        return this;
    }

    /** Replaces the first occurrence of each old text by its new one. */
    SequenceCopy change(String path, String... oldAndNew) {
        var text = text(path);
        for (int i = 0; i < oldAndNew.length; i += 2) {
            int at = text.indexOf(oldAndNew[i]);
            assertThat(at).as("not in " + path + ": " + oldAndNew[i]).isNotNegative();
            text = text.substring(0, at) + oldAndNew[i + 1] + text.substring(at + oldAndNew[i].length());
        }
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces what an expression finds first. */
    SequenceCopy match(String path, String expression, String replacement) {
        var text = text(path);
        var changed = text.replaceFirst(expression, replacement);
        assertThat(changed).as("not in " + path + ": " + expression).isNotEqualTo(text);
        return put(path, changed.getBytes(StandardCharsets.UTF_8));
    }

    /** Every occurrence. */
    SequenceCopy all(String path, String old, String replacement) {
        assertThat(text(path)).contains(old);
        return put(path, text(path).replace(old, replacement).getBytes(StandardCharsets.UTF_8));
    }

    /** Moves a file; what refers to it is left as it was. */
    SequenceCopy move(String from, String to) {
        var content = bytes.get(from);
        remove(from);
        return write(to, content);
    }

    SequenceCopy remove(String path) {
        assertThat(bytes.remove(path)).as(path).isNotNull();
        sizes.remove(path);
        return this;
    }

    /** Says that a file has another size than its bytes have. */
    SequenceCopy size(String path, long size) {
        sizes.put(path, size);
        return this;
    }

    SequenceCopy folder(String path) {
        made.add(path);
        return this;
    }

    SequenceCopy link(String path) {
        links.add(path);
        return this;
    }

    SequenceCopy named(String other) {
        name = other;
        return this;
    }

    SequenceCopy application(String other) {
        application = other;
        return this;
    }

    String text(String path) {
        assertThat(bytes).containsKey(path);
        return new String(bytes.get(path), StandardCharsets.UTF_8);
    }

    /** The first path that ends so. */
    String path(String end) {
        return bytes.keySet().stream()
                .filter(path -> path.endsWith(end))
                .findFirst()
                .orElseThrow(() -> new AssertionError(end + " not in " + bytes.keySet()));
    }

    String regional() {
        return regional;
    }

    @Override
    public String application() {
        return application;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Long> files() {
        return sizes;
    }

    @Override
    public List<String> folders() {
        var folders = new TreeSet<>(made);
        for (var path : bytes.keySet())
            for (int at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) folders.add(path.substring(0, at));
        return List.copyOf(folders);
    }

    @Override
    public List<String> emptyFolders() {
        return made.stream()
                .filter(folder -> bytes.keySet().stream().noneMatch(path -> path.startsWith(folder + "/")))
                .toList();
    }

    @Override
    public List<String> links() {
        return List.copyOf(links);
    }

    @Override
    public InputStream open(String path) throws IOException {
        if (!bytes.containsKey(path)) throw new FileNotFoundException(path);
        return new ByteArrayInputStream(bytes.get(path));
    }

    @Override
    public String md5(String path) {
        return Digests.md5(bytes.get(path));
    }

    @Override
    public PdfFacts pdf(String path) throws IOException {
        var known = LOOKED.get(md5(path));
        if (known == null) LOOKED.put(md5(path), known = PdfReader.read(open(path)));
        return known;
    }
}
