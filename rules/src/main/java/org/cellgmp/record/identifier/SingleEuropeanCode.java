package org.cellgmp.record.identifier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/**
 * The Single European Code, Directive 2006/86/EC Art. 10a and Annex VII as amended by Directive (EU) 2015/565: behind the
 * acronym SEC the donation identification sequence (country, tissue establishment, donation) and, after one blank or on
 * the next line, the product identification sequence (coding system, product, split, expiry). The donation sequence may
 * stand alone in papers that travel with the cells (Art. 10(1)).
 */
public final class SingleEuropeanCode {
    private static final String BOTH = DonationNumber.DIGITS + DonationNumber.LETTERS;
    private static final int DONATION = 21;
    private static final int WHOLE = 40;
    /** Coding systems permitted by Art. 10b(1)(d): ISBT 128, Eurocode, EUTC. */
    private static final String SYSTEMS = "ABE";

    private static final String NEVER = "00000000";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());

    private SingleEuropeanCode() {}

    public static Reading read(String text) {
        var whole = Scan.withoutBlanks(text);
        var scan = whole;
        if (whole.startsWith("SEC:")) scan = whole.from(4);
        else if (whole.startsWith("SEC") && whole.length() != WHOLE && whole.length() != DONATION) scan = whole.from(3);
        country(scan);
        scan.part("establishment", 2, 8, CodeTables.TISSUE_ESTABLISHMENTS);
        scan.part("donation", 8, DONATION);
        scan.allowed(2, DONATION, BOTH, "0-9, A-Z");
        if (scan.length() < DONATION)
            scan.wrong(scan.length(), "too-short", Integer.toString(DONATION), Integer.toString(scan.length()));
        else if (scan.length() > DONATION) product(scan);
        return scan.as(Scheme.SINGLE_EUROPEAN_CODE);
    }

    private static void country(Scan scan) {
        scan.part("country", 0, 2);
        if (scan.length() < 2 || !scan.allowed(0, 2, DonationNumber.LETTERS, "A-Z")) return;
        var country = scan.plain().substring(0, 2);
        if (!COUNTRIES.contains(country)) scan.wrong(0, "no-such-country", country);
    }

    private static void product(Scan scan) {
        scan.part("coding-system", 21, 22);
        scan.part("product", 22, 29, CodeTables.TISSUE_PRODUCTS);
        scan.part("split", 29, 32);
        scan.part("expiry", 32, WHOLE);
        scan.allowed(21, 22, SYSTEMS, "A, B, E");
        scan.allowed(22, 32, BOTH, "0-9, A-Z");
        boolean figures = scan.allowed(32, WHOLE, DonationNumber.DIGITS, "0-9");
        if (scan.length() < WHOLE)
            scan.wrong(scan.length(), "too-short", Integer.toString(WHOLE), Integer.toString(scan.length()));
        else if (scan.length() > WHOLE)
            scan.wrong(WHOLE, "too-long", Integer.toString(WHOLE), Integer.toString(scan.length()));
        else if (figures) expiry(scan);
    }

    /** No expiry is written as eight zeros (Art. 10b(1)(e)). */
    private static void expiry(Scan scan) {
        var digits = scan.plain().substring(32, WHOLE);
        if (digits.equals(NEVER)) return;
        try {
            LocalDate.parse(digits, DAY);
        } catch (DateTimeParseException never) {
            scan.wrong(32, "no-such-date", digits);
        }
    }
}
