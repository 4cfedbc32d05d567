package org.cellgmp.record.identifier;

import java.util.regex.Pattern;

/** Reads a text by the scheme that its form shows. */
public final class Identifiers {
    /** Longest text that is read, characters: more than a DataMatrix symbol can hold is no identifier. */
    public static final int LONGEST = 3116;

    /** Flags stand in symbols alone, behind an equals sign: two characters more are of the site's own making. */
    private static final Pattern KEYED = Pattern.compile("[A-NP-Z1-9][A-NP-Z0-9][0-9]{3}[0-9]{2}[0-9]{6}[0-9A-Z*]?");

    private static final Pattern EUROPEAN = Pattern.compile(
            "SEC:[A-Z]{2}.*|SEC[A-Z]{2}(?:[0-9A-Z]{19}|.{38})|[A-Z]{2}[0-9A-Z]{19}[ABE][0-9A-Z]{10}[0-9]{8}");

    private Identifiers() {}

    /**
     * Reads by form: brackets or a GS1 symbology identifier mean GS1, a leading {@code =} or {@code &} ISBT 128, the acronym SEC
     * with a colon or before a text of the right length or forty fitting characters the Single European Code, thirteen
     * fitting characters, perhaps with a check character, a donation number. Anything else is of the site's own making.
     *
     * @throws IllegalArgumentException for a text longer than {@link #LONGEST}
     */
    public static Reading read(String text) {
        var given = text == null ? "" : text;
        if (given.length() > LONGEST) throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        var plain = given.replaceAll("[\\s&&[^\u001d]]", "");
        if (plain.startsWith("(")
                || plain.matches("(?s)](?:C1|d2|e0|Q3|J1).*")
                || plain.indexOf(ElementStrings.SEPARATOR) >= 0) return ElementStrings.read(given);
        if (plain.startsWith("=") || plain.startsWith("&")) return IsbtMessage.read(given);
        if (EUROPEAN.matcher(plain).matches()) return SingleEuropeanCode.read(given);
        if (KEYED.matcher(plain).matches()) return DonationNumber.read(given);
        var scan = Scan.asGiven(given.strip());
        if (scan.length() == 0) scan.wrong(0, "empty");
        return scan.as(Scheme.OTHER);
    }

    /**
     * What two readings of one thing share, whatever the scheme wraps around it: the donation number, or the plain text. A donation
     * number that does not hold its own check shares nothing with the one it looks like.
     */
    public static String core(String text) {
        if (text == null) return null;
        if (text.length() > LONGEST) return text.strip();
        var reading = read(text);
        if (reading.scheme() == Scheme.ISBT_DONATION && reading.sound())
            return reading.value("facility") + reading.value("year") + reading.value("serial");
        return reading.plain();
    }
}
