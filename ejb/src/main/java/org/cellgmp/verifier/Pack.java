package org.cellgmp.verifier;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The three files of a pack, out of a folder or a ZIP; nothing is unpacked onto the disk. */
final class Pack implements Closeable {
    static final String CHECKPOINTS = "checkpoints.txt";
    static final String KEYS = "keys.txt";
    static final String TRAIL = "trail.jsonl";
    private static final Set<String> FILES = Set.of(CHECKPOINTS, KEYS, TRAIL);

    /** Bytes of a file that is read whole: a checkpoint has some 300, so this is a million of them. */
    static final int LARGEST_WHOLE = 256 << 20;
    /** Where a ZIP is looked at with suspicion: text of events packs to a tenth, a bomb to a thousandth. */
    private static final long SUSPICIOUS = 1L << 30;

    private static final int LARGEST_RATIO = 200;
    private static final int MOST_ENTRIES = 100_000;

    private final Path folder;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Pack(Path folder, ZipFile zip) {
        this.folder = folder;
        this.zip = zip;
    }

    static Pack open(Path path) throws NotReadable {
        if (Files.isDirectory(path)) return new Pack(path, null);
        if (!Files.isRegularFile(path)) throw new NotReadable("absent", path.toString());
        try {
            var pack = new Pack(null, new ZipFile(path.toFile()));
            try {
                pack.find(path.toString());
                return pack;
            } catch (NotReadable refused) {
                pack.close();
                throw refused;
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new NotReadable("zip", path.toString());
        }
    }

    private void find(String path) throws NotReadable {
        if (zip.size() > MOST_ENTRIES) throw new NotReadable("zip.large", path);
        String prefix = null;
        for (var all = zip.entries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            var name = entry.getName();
            if (name.startsWith("/") || name.contains("\\") || name.contains("..") || name.contains(":"))
                throw new NotReadable("zip.name", path);
            int cut = name.lastIndexOf('/') + 1;
            if (entry.isDirectory() || name.indexOf('/') < cut - 1 || !FILES.contains(name.substring(cut))) continue;
            if (prefix == null) prefix = name.substring(0, cut);
            if (!prefix.equals(name.substring(0, cut)) || entries.put(name.substring(cut), entry) != null)
                throw new NotReadable("zip.twice", path);
        }
    }

    boolean has(String file) {
        return zip == null ? Files.isRegularFile(folder.resolve(file)) : entries.containsKey(file);
    }

    /** Bytes of the file, as far as it is known. */
    long size(String file) throws NotReadable {
        try {
            return zip == null
                    ? Files.size(folder.resolve(file))
                    : entries.get(file).getSize();
        } catch (IOException unreadable) {
            throw new NotReadable("broken", file);
        }
    }

    /** @throws NotReadable if the file is not part of the pack */
    InputStream open(String file) throws NotReadable {
        if (!has(file)) throw new NotReadable("absent", file);
        try {
            if (zip == null) return Files.newInputStream(folder.resolve(file));
            var entry = entries.get(file);
            return new Bounded(
                    zip.getInputStream(entry), Math.max(SUSPICIOUS, entry.getCompressedSize() * LARGEST_RATIO));
        } catch (IOException unreadable) {
            throw new NotReadable("broken", file);
        }
    }

    byte[] whole(String file) throws NotReadable {
        try (var in = open(file)) {
            return whole(in, file);
        } catch (IOException unreadable) {
            throw new NotReadable("broken", file);
        }
    }

    static byte[] whole(InputStream in, String file) throws IOException, NotReadable {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = in.read(buffer)) >= 0; ) {
            if (out.size() + read > LARGEST_WHOLE) throw new NotReadable("large", file);
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            if (zip != null) zip.close();
        } catch (IOException alreadyRead) {
            // What was read from it was read whole.
        }
    }

    /** Ends with an error what unpacks to more than text of events does. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            left -= Math.max(read, 0);
            if (left < 0) throw new IOException("unpacks to too much");
            return read;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
