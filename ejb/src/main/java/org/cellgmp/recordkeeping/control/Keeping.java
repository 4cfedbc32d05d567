package org.cellgmp.recordkeeping.control;

import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Canonical;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.entity.KeptRecord;

/** What a record must be to be kept, and what is refused. */
public final class Keeping {
    /** Longest reason, title and product code, characters. */
    public static final int LONGEST_REASON = 2000;

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_PRODUCT = 200;

    private Keeping() {}

    /** The reason without blanks around it. @throws Refusal if there is none, or if it is too long */
    public static String reason(String given) throws Refusal {
        if (given == null || given.isBlank()) throw new Refusal(Refusal.Reason.BLOCKED, "recordkeeping.reason-missing");
        var reason = given.strip();
        if (reason.length() > LONGEST_REASON)
            throw new Refusal(
                    Refusal.Reason.UNREADABLE, "recordkeeping.reason-too-long", Integer.toString(LONGEST_REASON));
        if (!storable(reason)) throw new Refusal(Refusal.Reason.UNREADABLE, "recordkeeping.not-storable", "reason");
        return reason;
    }

    /** @throws Refusal if the record has no name of its own, or holds text that cannot be kept */
    public static void check(Kept record, Canonical canonical) throws Refusal {
        if (!record.named()) throw new Refusal(Refusal.Reason.UNREADABLE, "recordkeeping.no-name", naming(record));
        checkLine(record.title(), LONGEST_TITLE, naming(record));
        checkLine(record.product(), LONGEST_PRODUCT, "productCode");
        for (var leaf : canonical.leaves().entrySet())
            if (!storable(leaf.getValue()))
                throw new Refusal(Refusal.Reason.UNREADABLE, "recordkeeping.not-storable", leaf.getKey());
    }

    /** @throws Refusal if the record may not become the version after {@code expected} */
    public static void checkNext(KeptRecord kept, int expected, Kept record) throws Refusal {
        if (kept.latest() != expected)
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "recordkeeping.version-moved",
                    kept.number(),
                    Integer.toString(kept.latest()),
                    Integer.toString(expected));
        if (record.kind() != kept.kind())
            throw new Refusal(Refusal.Reason.CONFLICT, "recordkeeping.other-kind", kept.number());
    }

    /** @param as number of the record that is kept, or its title if it has none yet */
    public static Refusal alreadyKept(String title, String as) {
        return new Refusal(Refusal.Reason.CONFLICT, "recordkeeping.already-kept", title, as);
    }

    /** The database does not tell which of the records somebody else kept first. */
    public static Refusal keptMeanwhile(List<String> titles) {
        return titles.size() == 1
                ? alreadyKept(titles.get(0), titles.get(0))
                : new Refusal(
                        Refusal.Reason.CONFLICT,
                        "recordkeeping.kept-meanwhile",
                        titles.get(0),
                        titles.get(titles.size() - 1));
    }

    public static Refusal nothingChanged(String number) {
        return new Refusal(Refusal.Reason.CONFLICT, "recordkeeping.nothing-changed", number);
    }

    /** The tree of a version from its canonical bytes. */
    public static Kept read(RecordKind kind, byte[] canonical) {
        return kind.read(canonical);
    }

    private static String naming(Kept record) {
        return String.join(", ", record.kind().naming()).replace('.', '/');
    }

    private static void checkLine(String text, int longest, String place) throws Refusal {
        if (text.length() > longest)
            throw new Refusal(Refusal.Reason.UNREADABLE, "recordkeeping.too-long", place, Integer.toString(longest));
        if (text.chars().anyMatch(Character::isISOControl))
            throw new Refusal(Refusal.Reason.UNREADABLE, "recordkeeping.not-storable", place);
    }

    /**
     * False for unpaired surrogates, which have no UTF-8 form and therefore no digest, and for control characters and
     * code points that are none, which no XML document could show.
     */
    private static boolean storable(String text) {
        return text.codePoints()
                .allMatch(c -> (c >= 0x20 || c == '\n' || c == '\r' || c == '\t')
                        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        && (c & 0xfffe) != 0xfffe);
    }
}
