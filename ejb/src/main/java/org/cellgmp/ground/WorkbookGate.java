package org.cellgmp.ground;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Looks through a ZIP file before anybody unpacks it: sizes, names, its end, and whether it is a workbook without macros. Reads it
 * once as a stream and holds nothing of it but names.
 */
public final class WorkbookGate {
    /** Bytes of the end of a directory without its comment, and of the longest comment. */
    private static final int DIRECTORY_END = 22;

    private static final int COMMENT = 0xffff;

    private final Bounds bounds;

    /**
     * How much a workbook may hold.
     *
     * @param entries of the archive; @param total of all entries unpacked, bytes
     * @param entry largest an entry may be unpacked, bytes, by its name in lower case
     */
    public record Bounds(int entries, long total, ToLongFunction<String> entry) {}

    /** What is wrong with a file. */
    public enum Flaw {
        /** Place: what the library says. */
        BROKEN,
        /** An entry's name leads out of the archive. */
        UNSAFE_NAME,
        TWICE,
        TOO_MANY,
        /** An entry beyond its own bound, or all together beyond theirs. */
        TOO_LARGE,
        MACROS,
        /** A binary workbook, {@code .xlsb}. */
        BINARY,
        WORD,
        SLIDES,
        OPEN_DOCUMENT,
        /** An archive of something else. */
        OTHER
    }

    /** The file is turned away; each room says so in its own words. */
    public static final class Shut extends Exception {
        private static final long serialVersionUID = 1L;
        private final Flaw flaw;
        private final String place;
        private final long most;

        private Shut(Flaw flaw, String place, long most) {
            super(flaw + " " + place);
            this.flaw = flaw;
            this.place = place;
            this.most = most;
        }

        public Flaw flaw() {
            return flaw;
        }

        /** Name of the entry, fit to be shown; what a library says of a broken file; empty for the whole file. */
        public String place() {
            return place;
        }

        /** The bound that was passed, entries or bytes; 0 if it is not about one. */
        public long most() {
            return most;
        }
    }

    public WorkbookGate(Bounds bounds) {
        this.bounds = bounds;
    }

    /** @param file read to its end; @throws Shut if it is broken, beyond the bounds, unsafe, has macros, or is no workbook */
    public void check(InputStream file) throws IOException, Shut {
        var names = new HashSet<String>();
        var tail = new Tail(file);
        long total = 0;
        try {
            var zip = new ZipInputStream(new BufferedInputStream(tail, 1 << 16));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (unsafe(name)) throw new Shut(Flaw.UNSAFE_NAME, printable(name), 0);
                if (!names.add(name)) throw new Shut(Flaw.TWICE, printable(name), 0);
                if (names.size() > bounds.entries()) throw new Shut(Flaw.TOO_MANY, "", bounds.entries());
                total += size(zip, name, bounds.total() - total);
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new Shut(Flaw.BROKEN, printable(String.valueOf(broken.getMessage())), 0);
        }
        tail.transferTo(OutputStream.nullOutputStream());
        if (names.isEmpty() || !tail.ended()) throw new Shut(Flaw.BROKEN, "end of directory", 0);
        checkKind(names);
    }

    private long size(ZipInputStream zip, String name, long left) throws IOException, Shut {
        long most = bounds.entry().applyAsLong(name.toLowerCase(Locale.ROOT));
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int read; (read = zip.read(buffer)) >= 0; ) {
            size += read;
            if (size > most || size > left) throw new Shut(Flaw.TOO_LARGE, printable(name), most);
        }
        return size;
    }

    private static void checkKind(Set<String> names) throws Shut {
        var lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (lower.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")))
            throw new Shut(Flaw.MACROS, "", 0);
        if (lower.contains("xl/workbook.xml")) return;
        if (lower.contains("xl/workbook.bin")) throw new Shut(Flaw.BINARY, "", 0);
        if (lower.stream().anyMatch(name -> name.startsWith("word/"))) throw new Shut(Flaw.WORD, "", 0);
        if (lower.stream().anyMatch(name -> name.startsWith("ppt/"))) throw new Shut(Flaw.SLIDES, "", 0);
        if (lower.contains("content.xml") && lower.contains("mimetype")) throw new Shut(Flaw.OPEN_DOCUMENT, "", 0);
        throw new Shut(Flaw.OTHER, "", 0);
    }

    private static boolean unsafe(String name) {
        var plain = name.replace('\\', '/');
        return plain.startsWith("/")
                || plain.matches("(?s)[A-Za-z]:.*")
                || plain.indexOf('\0') >= 0
                || ("/" + plain + "/").contains("/../");
    }

    private static String printable(String name) {
        var plain = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }

    /** Remembers the last bytes that went by, in a ring. */
    private static final class Tail extends FilterInputStream {
        private final byte[] kept = new byte[DIRECTORY_END + COMMENT];
        private long count;

        Tail(InputStream file) {
            super(file);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int done = Math.max(0, read - kept.length); done < read; ) {
                int at = (int) ((count + done) % kept.length);
                int part = Math.min(read - done, kept.length - at);
                System.arraycopy(buffer, offset + done, kept, at, part);
                done += part;
            }
            if (read > 0) count += read;
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(wanted, 1 << 16)]));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /** True if the directory that ends every archive is there: cut off between two entries, a file would read as a shorter one. */
        boolean ended() {
            for (long at = count - DIRECTORY_END; at >= Math.max(0, count - kept.length); at--)
                if (kept(at) == 'P' && kept(at + 1) == 'K' && kept(at + 2) == 5 && kept(at + 3) == 6) return true;
            return false;
        }

        private byte kept(long at) {
            return kept[(int) (at % kept.length)];
        }
    }
}
