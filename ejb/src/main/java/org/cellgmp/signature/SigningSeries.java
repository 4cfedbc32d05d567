package org.cellgmp.signature;

import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;

/**
 * What one signing covers when many things are signed at once: the list is signed with the components, and each thing then has a
 * signature of its own that names the list.
 *
 * @param number of the list, {@code BA-2026-0001}; @param act meaning of the signatures in it, e.g. {@code deviation.closure}
 */
public record SigningSeries(String number, String act, List<Entry> entries) {
    /** Most things on one list. */
    public static final int MOST = 200;

    /** The meaning under which a list is signed. */
    public static final String MEANING = "signature.series";

    /**
     * @param about number of the thing; @param part of it, null for the whole
     * @param revision that it was decided on; @param digest of its content as it was shown
     */
    public record Entry(String about, String part, int revision, String digest) {}

    /** What is done while a list is open. */
    public interface Work<T> {
        T done() throws Refusal;
    }

    public SigningSeries {
        entries = List.copyOf(entries);
    }

    /** SHA-256 over the number, the act and every entry, in their order. */
    public String digest() {
        return CanonicalJson.digest(CanonicalJson.tree(Map.of(
                "series",
                number,
                "act",
                act,
                "entries",
                entries.stream().map(SigningSeries::told).toList())));
    }

    /** True if the thing, or the thing that {@code about} is a version or a part of, is on the list. */
    public boolean covers(String about) {
        return entries.stream()
                .anyMatch(entry -> about.equals(entry.about())
                        || about.startsWith(entry.about() + "/")
                        || about.startsWith(entry.about() + "#"));
    }

    private static Map<String, String> told(Entry entry) {
        return Map.of(
                "about",
                entry.about(),
                "part",
                entry.part() == null ? "" : entry.part(),
                "revision",
                Integer.toString(entry.revision()),
                "digest",
                entry.digest());
    }
}
