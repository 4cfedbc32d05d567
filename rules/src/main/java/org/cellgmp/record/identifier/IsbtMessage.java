package org.cellgmp.record.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * ISBT 128 data structures one after another, as in a DataMatrix symbol, perhaps led by a compound message header
 * ({@code =+}, data structure 023: how many follow, and the message type). Read are the structures whose form is public;
 * another stops the reading at its first character, because its length is not known.
 */
public final class IsbtMessage {
    private static final int YEARS = 1000;

    /** @param mark its data identifier; @param length of the content */
    private record Structure(String mark, String name, int length, Form form) {}

    private enum Form {
        PRODUCT,
        DAY,
        MOMENT,
        GROUP,
        HEADER
    }

    private static final List<Structure> STRUCTURES = List.of(
            new Structure("=<", "product", 8, Form.PRODUCT),
            new Structure("=>", "expiry", 6, Form.DAY),
            new Structure("&>", "expiry", 10, Form.MOMENT),
            new Structure("=*", "collected", 6, Form.DAY),
            new Structure("&*", "collected", 10, Form.MOMENT),
            new Structure("=}", "produced", 6, Form.DAY),
            new Structure("&}", "produced", 10, Form.MOMENT),
            new Structure("=%", "blood-group", 4, Form.GROUP),
            new Structure("=+", "compound", 5, Form.HEADER));

    private IsbtMessage() {}

    /** Reads one structure or many; a single donation number or product code says so by its scheme. */
    public static Reading read(String text) {
        var scan = Scan.withoutBlanks(text);
        if (scan.length() == 0) scan.wrong(0, "empty");
        int announced = -1;
        int found = 0;
        var scheme = Scheme.ISBT_MESSAGE;
        for (int at = 0; at < scan.length(); found++) {
            var structure = structure(scan.plain(), at);
            if (structure == null && donation(scan.plain(), at)) {
                at = DonationNumber.read(scan, at + 1, true);
                if (found == 0 && at >= scan.length()) scheme = Scheme.ISBT_DONATION;
                continue;
            }
            if (structure == null) {
                scan.wrong(at, "structure-unknown", mark(scan.plain(), at));
                break;
            }
            if (structure.form == Form.HEADER) {
                if (found > 0) scan.wrong(at, "header-not-first");
                announced = header(scan, at + 2);
            } else content(scan, at + 2, structure);
            at += 2 + structure.length;
            if (found == 0 && structure.form == Form.PRODUCT && at >= scan.length()) scheme = Scheme.ISBT_PRODUCT;
        }
        if (announced >= 0 && scan.sound() && announced != found - 1)
            scan.wrong(2, "structure-count", Integer.toString(announced), Integer.toString(found - 1));
        return scan.as(scheme);
    }

    private static Structure structure(String plain, int at) {
        for (var structure : STRUCTURES) if (plain.startsWith(structure.mark, at)) return structure;
        return null;
    }

    /** A donation number is known by what follows the equals sign: the first character of a facility. */
    private static boolean donation(String plain, int at) {
        return plain.charAt(at) == '=' && at + 1 < plain.length() && Character.isLetterOrDigit(plain.charAt(at + 1));
    }

    private static String mark(String plain, int at) {
        var mark = plain.substring(at, Math.min(at + 2, plain.length()));
        var shown = new StringBuilder();
        for (char c : mark.toCharArray()) shown.append(Scan.shown(c));
        return shown.toString();
    }

    private static int header(Scan scan, int at) {
        if (tooShort(scan, at, 5) || !scan.allowed(at, at + 5, DonationNumber.DIGITS, "0-9")) return -1;
        scan.part("structures", at, at + 2);
        scan.part("message-type", at + 2, at + 5);
        return Integer.parseInt(scan.plain().substring(at, at + 2));
    }

    private static void content(Scan scan, int at, Structure structure) {
        if (tooShort(scan, at, structure.length)) return;
        switch (structure.form) {
            case PRODUCT -> product(scan, at);
            case DAY, MOMENT -> moment(scan, at, structure);
            default -> {
                scan.part(structure.name, at, at + structure.length);
                scan.allowed(at, at + structure.length, DonationNumber.DIGITS + DonationNumber.LETTERS, "0-9, A-Z");
            }
        }
    }

    /** Data structure 003: product description code, type of donation or use, divisions. */
    private static void product(Scan scan, int at) {
        scan.part("product", at, at + 5, CodeTables.ISBT_PRODUCTS);
        scan.part("donation-type", at + 5, at + 6);
        scan.part("division", at + 6, at + 8);
        var small = DonationNumber.LETTERS.toLowerCase(java.util.Locale.ROOT);
        scan.allowed(at, at + 1, DonationNumber.LETTERS, "A-Z");
        scan.allowed(at + 1, at + 5, DonationNumber.DIGITS, "0-9");
        scan.allowed(at + 5, at + 6, DonationNumber.LETTERS + small + DonationNumber.DIGITS, "A-Z, a-z, 0-9");
        scan.allowed(at + 6, at + 7, DonationNumber.LETTERS + DonationNumber.DIGITS, "A-Z, 0-9");
        scan.allowed(at + 7, at + 8, small + DonationNumber.DIGITS, "a-z, 0-9");
    }

    /** Data structures 004 to 009: century, year, day of the year and perhaps hour and minute. */
    private static void moment(Scan scan, int at, Structure structure) {
        scan.part(structure.name, at, at + structure.length);
        if (!scan.allowed(at, at + structure.length, DonationNumber.DIGITS, "0-9")) return;
        var digits = scan.plain().substring(at, at + structure.length);
        // Century and year are the last three digits of the year; 9 begins the years from 1900 on.
        int year = (digits.charAt(0) == '9' ? YEARS : 2 * YEARS) + Integer.parseInt(digits.substring(0, 3));
        try {
            LocalDate.ofYearDay(year, Integer.parseInt(digits.substring(3, 6)));
        } catch (DateTimeException never) {
            scan.wrong(at + 3, "no-such-day", digits.substring(3, 6), Integer.toString(year));
        }
        if (structure.form == Form.MOMENT) {
            if (Integer.parseInt(digits.substring(6, 8)) > 23)
                scan.wrong(at + 6, "no-such-hour", digits.substring(6, 8));
            if (Integer.parseInt(digits.substring(8, 10)) > 59)
                scan.wrong(at + 8, "no-such-minute", digits.substring(8, 10));
        }
    }

    private static boolean tooShort(Scan scan, int at, int length) {
        if (at + length <= scan.length()) return false;
        scan.wrong(scan.length(), "too-short", Integer.toString(length), Integer.toString(scan.length() - at));
        return true;
    }
}
