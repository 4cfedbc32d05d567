package org.cellgmp.record.identifier;

/**
 * The ISBT 128 donation identification number, data structure 001: five characters name the facility, two digits the year,
 * six digits the donation. In a symbol it stands behind {@code =} and before two flag characters; to be keyed in it is
 * followed by a check character (ISO/IEC 7064 MOD 37-2) and may be grouped by blanks.
 */
public final class DonationNumber {
    static final String DIGITS = "0123456789";
    static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String FIRST = "ABCDEFGHIJKLMNPQRSTUVWXYZ123456789";
    private static final String SECOND = "ABCDEFGHIJKLMNPQRSTUVWXYZ0123456789";
    private static final int LENGTH = 13;
    /** Flags of this and higher value carry the check value plus 60 (ST-001, type 3 flags). */
    private static final int CHECKED_FLAG = 60;

    private DonationNumber() {}

    /** Reads either form; without flags or check character nothing but the form can be checked. */
    public static Reading read(String text) {
        var scan = Scan.withoutBlanks(text);
        boolean symbol = scan.startsWith("=");
        read(scan, symbol ? 1 : 0, symbol);
        return scan.as(Scheme.ISBT_DONATION);
    }

    /** The number with its check character, grouped to be read by eye: {@code G1234 89 654321 Y}. @throws IllegalArgumentException unless 13 characters */
    public static String legible(String number) {
        if (number.length() != LENGTH) throw new IllegalArgumentException("13 characters, not " + number.length());
        return number.substring(0, 5) + " " + number.substring(5, 7) + " " + number.substring(7) + " "
                + CheckCharacter.mod37(number);
    }

    /** The number as it stands in a symbol, with flags that carry its check value. */
    public static String symbol(String number) {
        return "=" + number + (CHECKED_FLAG + CheckCharacter.mod37Value(number));
    }

    /** Reads at {@code from}; in a symbol the flags follow, elsewhere perhaps a check character. @return index behind it */
    static int read(Scan scan, int from, boolean symbol) {
        int rest = scan.length() - from;
        scan.part("facility", from, from + 5, CodeTables.ISBT_FACILITIES);
        scan.part("year", from + 5, from + 7);
        scan.part("serial", from + 7, from + LENGTH);
        boolean form = scan.allowed(from, from + 1, FIRST, "A-N, P-Z, 1-9")
                && scan.allowed(from + 1, from + 2, SECOND, "A-N, P-Z, 0-9")
                && scan.allowed(from + 2, from + LENGTH, DIGITS, "0-9");
        if (rest < LENGTH) {
            scan.wrong(scan.length(), "too-short", Integer.toString(LENGTH), Integer.toString(rest));
            return scan.length();
        }
        if (symbol) return flags(scan, from, form);
        if (rest == LENGTH) return from + LENGTH;
        if (rest == LENGTH + 1) return keyed(scan, from, form);
        scan.wrong(from + LENGTH + 1, "too-long", Integer.toString(LENGTH + 1), Integer.toString(rest));
        return scan.length();
    }

    private static int keyed(Scan scan, int from, boolean form) {
        int at = from + LENGTH;
        scan.part("check", at, at + 1);
        if (form) {
            var right = CheckCharacter.mod37(scan.plain().substring(from, at));
            var found = scan.plain().charAt(at);
            if (right != found) scan.wrong(at, "check-character", Scan.shown(found), String.valueOf(right));
        }
        return at + 1;
    }

    private static int flags(Scan scan, int from, boolean form) {
        int at = from + LENGTH;
        if (scan.length() < at + 2) {
            scan.wrong(scan.length(), "flags-missing");
            return scan.length();
        }
        scan.part("flags", at, at + 2);
        var flags = scan.plain().substring(at, at + 2);
        // Flags may be letters by agreement between facilities (ST-001, type 2): only figures can carry a check value.
        if (form && flags.chars().allMatch(c -> c >= '0' && c <= '9') && Integer.parseInt(flags) >= CHECKED_FLAG) {
            int right = CHECKED_FLAG + CheckCharacter.mod37Value(scan.plain().substring(from, at));
            if (Integer.parseInt(flags) != right) scan.wrong(at, "check-character", flags, Integer.toString(right));
        } else scan.allowed(at, at + 2, DIGITS + LETTERS, "0-9, A-Z");
        return at + 2;
    }
}
