package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks a ZIP that a stranger sent: nothing outside the folder, no links, no bombs, nothing before all names are known good. */
public final class ZipIntake {
    private final Limits limits;

    /**
     * @param entries most entries; @param bytes most bytes of all files unpacked; @param ratio most unpacked bytes per packed
     *     byte of a file larger than a megabyte; PDF and XML stay far below
     */
    public record Limits(int entries, long bytes, int ratio) {
        public static final Limits USUAL = new Limits(200_000, 12L << 30, 200);
    }

    /** The archive is refused as a whole. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String entry;

        Unreadable(String code, String entry) {
            super(code + " " + entry);
            this.code = code;
            this.entry = entry;
        }

        /** One of not-a-zip, too-many-entries, bad-name, link, twice, encrypted, too-large, bomb, broken. */
        public String code() {
            return code;
        }

        /** Name of the entry, cut to 200 characters; empty if it concerns the whole archive. */
        public String entry() {
            return entry;
        }
    }

    public ZipIntake(Limits limits) {
        this.limits = limits;
    }

    /** @param folder empty folder that receives the files */
    public void unpack(Path zip, Path folder) throws IOException, Unreadable {
        try (var archive = ZipFile.builder().setPath(zip).get()) {
            judge(archive);
            long total = 0;
            for (var entries = archive.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var target = folder.resolve(name(entry)).normalize();
                if (!target.startsWith(folder)) throw refused("bad-name", entry);
                if (entry.isDirectory()) Files.createDirectories(target);
                else total += unpack(archive, entry, target, limits.bytes() - total);
            }
        } catch (java.nio.file.FileAlreadyExistsException clash) {
            throw new Unreadable("twice", shortened(String.valueOf(clash.getMessage())));
        } catch (java.nio.file.FileSystemException disk) {
            throw disk;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable("not-a-zip", "");
        }
    }

    private void judge(ZipFile archive) throws Unreadable {
        var seen = new HashSet<String>();
        int count = 0;
        long declared = 0;
        for (var entries = archive.getEntries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (++count > limits.entries())
                throw new Unreadable("too-many-entries", Integer.toString(limits.entries()));
            var name = name(entry);
            if (!inside(name)) throw refused("bad-name", entry);
            if (entry.isUnixSymlink()) throw refused("link", entry);
            if (entry.getGeneralPurposeBit().usesEncryption()) throw refused("encrypted", entry);
            if (!archive.canReadEntryData(entry)) throw refused("broken", entry);
            if (!seen.add(name.toLowerCase(Locale.ROOT).replaceAll("/$", ""))) throw refused("twice", entry);
            declared += Math.max(0, entry.getSize());
            if (declared > limits.bytes()) throw refused("too-large", entry);
        }
    }

    private long unpack(ZipFile archive, ZipArchiveEntry entry, Path target, long room) throws IOException, Unreadable {
        Files.createDirectories(target.getParent());
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream in = archive.getInputStream(entry);
                var out = Files.newOutputStream(target, java.nio.file.StandardOpenOption.CREATE_NEW)) {
            var buffer = new byte[64 * 1024];
            for (int read; (read = in.read(buffer)) > 0; ) {
                size += read;
                if (size > room) throw refused("too-large", entry);
                if (size > 1 << 20 && size / packed > limits.ratio()) throw refused("bomb", entry);
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static String name(ZipArchiveEntry entry) {
        return entry.getName();
    }

    /** A relative path of plain parts, without drive, backslash, control character, or a part that climbs. */
    private static boolean inside(String name) {
        if (name.isBlank() || name.startsWith("/") || name.length() > 1000) return false;
        if (name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.codePoints().anyMatch(Character::isISOControl)) return false;
        for (var part : name.replaceAll("/$", "").split("/", -1))
            if (part.isEmpty()
                    || part.equals(".")
                    || part.equals("..")
                    || part.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 255) return false;
        return true;
    }

    private static Unreadable refused(String code, ZipArchiveEntry entry) {
        return new Unreadable(code, shortened(entry.getName()));
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
