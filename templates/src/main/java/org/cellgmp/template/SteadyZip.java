package org.cellgmp.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites a ZIP so that its bytes depend on its content only: entries by name, one fixed time, no extra fields. */
final class SteadyZip {
    // Not the first moment of 1980: the JDK writes that one with a second time that depends on the machine's zone.
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String FIRST = "[Content_Types].xml";

    private SteadyZip() {}

    static byte[] rewrite(byte[] zip) throws IOException {
        var entries = new TreeMap<String, byte[]>(
                (a, b) -> a.equals(b) ? 0 : a.equals(FIRST) ? -1 : b.equals(FIRST) ? 1 : a.compareTo(b));
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                entries.put(entry.getName(), in.readAllBytes());
        }
        var bytes = new ByteArrayOutputStream(zip.length);
        try (var out = new ZipOutputStream(bytes)) {
            for (var one : entries.entrySet()) {
                var entry = new ZipEntry(one.getKey());
                entry.setTimeLocal(FIXED);
                out.putNextEntry(entry);
                out.write(one.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
