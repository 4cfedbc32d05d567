package org.cellgmp.record.identifier;

import java.util.ArrayList;
import java.util.List;

/** A text under the reading eye: knows for each character where it stood in the text as given. */
final class Scan {
    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private final List<Integer> places = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Misreading> misreadings = new ArrayList<>();

    private Scan(String text) {
        this.text = text;
    }

    /** Without blanks. */
    static Scan withoutBlanks(String text) {
        var scan = new Scan(text);
        for (int i = 0; i < text.length(); i++) if (!blank(text.charAt(i))) scan.keep(text.charAt(i), i + 1);
        return scan;
    }

    /** Without the blanks before and behind, which a reader or a line of a file adds; a separator is none. */
    static Scan trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) from++;
        while (to > from && blank(text.charAt(to - 1))) to--;
        var scan = new Scan(text);
        for (int i = from; i < to; i++) scan.keep(text.charAt(i), i + 1);
        return scan;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) && c != ElementStrings.SEPARATOR;
    }

    static Scan asGiven(String text) {
        var scan = new Scan(text);
        for (int i = 0; i < text.length(); i++) scan.keep(text.charAt(i), i + 1);
        return scan;
    }

    private void keep(char c, int place) {
        plain.append(c);
        places.add(place);
    }

    String plain() {
        return plain.toString();
    }

    int length() {
        return plain.length();
    }

    boolean startsWith(String beginning) {
        return plain.indexOf(beginning) == 0;
    }

    /** The scan without its first characters. */
    Scan from(int start) {
        var rest = new Scan(text);
        for (int i = start; i < plain.length(); i++) rest.keep(plain.charAt(i), places.get(i));
        return rest;
    }

    /** Place in the given text, from 1; past the end where there is no such character. */
    int place(int index) {
        if (index < places.size()) return places.get(index);
        return places.isEmpty() ? text.length() + 1 : places.get(places.size() - 1) + 1 + (index - places.size());
    }

    void wrong(int index, String code, String... named) {
        misreadings.add(Misreading.of(place(index), code, named));
    }

    /** Every character of the stretch must be among those allowed; the first that is not is said. */
    boolean allowed(int from, int to, String among, String said) {
        for (int i = from; i < Math.min(to, length()); i++)
            if (among.indexOf(plain.charAt(i)) < 0) {
                wrong(i, "character", shown(plain.charAt(i)), said);
                return false;
            }
        return true;
    }

    void part(String name, int from, int to, String table) {
        if (from < length())
            parts.add(new Part(name, plain.substring(from, Math.min(to, length())), place(from), table));
    }

    void part(String name, int from, int to) {
        part(name, from, to, null);
    }

    void take(Reading other) {
        parts.addAll(other.parts());
        misreadings.addAll(other.misreadings());
    }

    boolean sound() {
        return misreadings.isEmpty();
    }

    Reading as(Scheme scheme) {
        return new Reading(scheme, text, plain(), parts, misreadings);
    }

    /** A character as it can be shown in a sentence. */
    static String shown(char c) {
        if (c == ElementStrings.SEPARATOR) return "GS";
        return c > 0x20 && c != 0x7F ? String.valueOf(c) : String.format("U+%04X", (int) c);
    }
}
