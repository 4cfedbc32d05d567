package org.cellgmp.intake.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.cellgmp.ground.Refusal;

/** Looks through a ZIP file before anybody unpacks it: sizes, names, and whether it is a workbook without macros. */
final class WorkbookGate {
    /** Most entries of the archive. */
    static final int MOST_ENTRIES = 500;
    /** Largest entry unpacked, bytes. */
    static final long LARGEST_ENTRY = 24L << 20;
    /** All entries unpacked, bytes. */
    static final long LARGEST_TOTAL = 48L << 20;
    /** Largest workbook as it arrives, bytes. */
    static final int LARGEST_FILE = 20 << 20;

    /** Bytes of the end of a directory without its comment. */
    private static final int DIRECTORY_END = 22;

    private WorkbookGate() {}

    /** @throws Refusal if the archive is broken, beyond the bounds, unsafe, has macros, or is no workbook */
    static void check(byte[] file) throws Refusal {
        var names = new HashSet<String>();
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (unsafe(name)) throw Unreadable.because("zip-unsafe-name", printable(name));
                if (!names.add(name)) throw Unreadable.because("zip-twice", printable(name));
                if (names.size() > MOST_ENTRIES)
                    throw Unreadable.tooLarge("zip-too-many", Integer.toString(MOST_ENTRIES));
                total += size(zip, name, LARGEST_TOTAL - total);
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw Unreadable.because("zip-broken");
        } catch (IOException broken) {
            throw Unreadable.because("zip-broken");
        }
        if (names.isEmpty() || !ended(file)) throw Unreadable.because("zip-broken");
        checkKind(names);
    }

    /** True if the directory that ends every archive is there: cut off between two entries, a file would read as a shorter one. */
    private static boolean ended(byte[] file) {
        for (int at = file.length - DIRECTORY_END; at >= Math.max(0, file.length - DIRECTORY_END - 0xffff); at--)
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) return true;
        return false;
    }

    private static long size(ZipInputStream zip, String name, long left) throws IOException, Refusal {
        var buffer = new byte[1 << 16];
        long size = 0;
        for (int read; (read = zip.read(buffer)) >= 0; ) {
            size += read;
            if (size > LARGEST_ENTRY || size > left)
                throw Unreadable.tooLarge("zip-too-large", printable(name), Long.toString(LARGEST_ENTRY >> 20));
        }
        return size;
    }

    private static void checkKind(HashSet<String> names) throws Refusal {
        var lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (lower.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")))
            throw Unreadable.because("workbook-macros");
        if (lower.contains("xl/workbook.xml")) return;
        if (lower.contains("xl/workbook.bin")) throw Unreadable.because("workbook-binary");
        if (lower.stream().anyMatch(name -> name.startsWith("word/"))) throw Unreadable.because("not-word");
        if (lower.stream().anyMatch(name -> name.startsWith("ppt/"))) throw Unreadable.because("not-slides");
        if (lower.contains("content.xml") && lower.contains("mimetype")) throw Unreadable.because("not-opendocument");
        throw Unreadable.because("not-archive");
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
}
