package org.cellgmp.record.identifier;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * GS1 element strings: as a scanner gives them, with FNC1 as group separator (U+001D) behind what has no fixed length and
 * perhaps led by a symbology identifier, or as a person writes them, with the application identifiers in brackets.
 */
public final class ElementStrings {
    /** How FNC1 is transmitted between element strings (General Specifications 7.8). */
    public static final char SEPARATOR = '\u001d';

    private static final List<String> SYMBOLOGIES = List.of("]C1", "]d2", "]e0", "]Q3", "]J1");
    private static final String PUNCTUATION = "!\"%&'()*+,-./:;<=>?_";
    private static final String CHARACTERS = DonationNumber.DIGITS
            + DonationNumber.LETTERS
            + DonationNumber.LETTERS.toLowerCase(java.util.Locale.ROOT)
            + PUNCTUATION;

    /** General Specifications 7.11, table 2: components and parts. */
    private static final String PART_CHARACTERS = "#-/" + DonationNumber.DIGITS + DonationNumber.LETTERS;

    private ElementStrings() {}

    /** An element string to be written. @param ai application identifier */
    public record Element(String ai, String content) {}

    public static Reading read(String text) {
        var bracketed = text.stripLeading().startsWith("(");
        var scan = Scan.trimmed(text);
        for (var symbology : SYMBOLOGIES) if (scan.startsWith(symbology)) scan = scan.from(symbology.length());
        if (scan.startsWith(String.valueOf(SEPARATOR))) scan = scan.from(1);
        if (scan.length() == 0) scan.wrong(0, "empty");
        var seen = new HashMap<String, String>();
        if (bracketed) bracketed(scan, seen);
        else plain(scan, seen);
        return new Reading(
                Scheme.GS1,
                text,
                raw(scan, bracketed),
                scan.as(Scheme.GS1).parts(),
                scan.as(Scheme.GS1).misreadings());
    }

    /** The element strings as a symbol carries them, without the leading FNC1. */
    public static String symbol(List<Element> elements) {
        var out = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            out.append(element.ai()).append(element.content());
            var known = ApplicationIdentifier.of(element.ai());
            if (i + 1 < elements.size() && (known == null || !known.predefined())) out.append(SEPARATOR);
        }
        return out.toString();
    }

    /** The element strings with bracketed identifiers, as printed below a symbol. */
    public static String legible(List<Element> elements) {
        var out = new StringBuilder();
        for (var element : elements)
            out.append('(').append(element.ai()).append(')').append(element.content());
        return out.toString();
    }

    private static void plain(Scan scan, Map<String, String> seen) {
        var text = scan.plain();
        int at = 0;
        while (at < text.length()) {
            var identifier = ApplicationIdentifier.at(text, at);
            if (identifier == null) {
                scan.wrong(at, "identifier-unknown", text.substring(at, Math.min(at + 4, text.length())));
                return;
            }
            int from = at + identifier.digits().length();
            int separator = text.indexOf(SEPARATOR, from);
            int end = separator < 0 ? text.length() : separator;
            if (identifier.predefined()) end = Math.min(end, from + identifier.longest());
            element(scan, identifier, from, end, seen);
            at = end < text.length() && text.charAt(end) == SEPARATOR ? end + 1 : end;
        }
    }

    private static void bracketed(Scan scan, Map<String, String> seen) {
        var text = scan.plain();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            int close = text.indexOf(')', at);
            if (text.charAt(at) != '(' || close < 0) {
                scan.wrong(at, "bracket", Scan.shown(text.charAt(at)));
                return;
            }
            var identifier = ApplicationIdentifier.of(text.substring(at + 1, close));
            if (identifier == null) {
                scan.wrong(at + 1, "identifier-unknown", text.substring(at + 1, close));
                return;
            }
            int end = next(text, close + 1);
            int last = end;
            while (last > close + 1 && text.charAt(last - 1) == ' ') last--;
            element(scan, identifier, close + 1, last, seen);
            at = end;
        }
    }

    /** Where the next bracketed identifier begins: a bracket may also belong to the content. */
    private static int next(String text, int from) {
        for (int open = text.indexOf('(', from); open >= 0; open = text.indexOf('(', open + 1)) {
            int close = text.indexOf(')', open);
            if (close > 0 && ApplicationIdentifier.of(text.substring(open + 1, close)) != null) return open;
        }
        return text.length();
    }

    private static void element(
            Scan scan, ApplicationIdentifier identifier, int from, int end, Map<String, String> seen) {
        var content = scan.plain().substring(from, end);
        scan.part(identifier.name(), from, end);
        var before = seen.putIfAbsent(identifier.digits(), content);
        if (before != null && !before.equals(content))
            scan.wrong(from, "identifier-twice", identifier.digits(), before);
        int shortest = identifier.fields().stream()
                .mapToInt(ApplicationIdentifier.Field::shortest)
                .sum();
        if (content.length() < shortest)
            scan.wrong(
                    end, "element-short", identifier.digits(), length(identifier), Integer.toString(content.length()));
        else if (content.length() > identifier.longest())
            scan.wrong(
                    from + identifier.longest(),
                    "element-long",
                    identifier.digits(),
                    length(identifier),
                    Integer.toString(content.length()));
        else fields(scan, identifier, from, end);
    }

    private static String length(ApplicationIdentifier identifier) {
        int shortest = identifier.fields().stream()
                .mapToInt(ApplicationIdentifier.Field::shortest)
                .sum();
        return shortest == identifier.longest() ? "" + shortest : shortest + "-" + identifier.longest();
    }

    private static void fields(Scan scan, ApplicationIdentifier identifier, int from, int end) {
        int at = from;
        for (var field : identifier.fields()) {
            int to = Math.min(end, at + field.longest());
            if (field.kind() == 'X') scan.allowed(at, to, CHARACTERS, "GS1 82");
            else if (field.kind() == 'Y') scan.allowed(at, to, PART_CHARACTERS, "GS1 39");
            else if (scan.allowed(at, to, DonationNumber.DIGITS, "0-9")) figures(scan, field, at, to);
            at = to;
        }
    }

    private static void figures(Scan scan, ApplicationIdentifier.Field field, int at, int to) {
        var digits = scan.plain().substring(at, to);
        switch (field.kind()) {
            case 'C' -> {
                var right = CheckCharacter.gs1(digits.substring(0, digits.length() - 1));
                var found = digits.charAt(digits.length() - 1);
                if (right != found) scan.wrong(to - 1, "check-digit", String.valueOf(found), String.valueOf(right));
            }
            case 'D' -> day(scan, at, digits);
            case 'T' -> time(scan, at, digits);
            default -> {}
        }
    }

    /** Day 00 stands for the last of the month where no day is meant. The century does not matter for what exists but for 29 February. */
    private static void day(Scan scan, int at, String digits) {
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4, 6));
        if (month < 1 || month > 12) scan.wrong(at + 2, "no-such-month", digits.substring(2, 4));
        else if (day
                > YearMonth.of(2000 + Integer.parseInt(digits.substring(0, 2)), month)
                        .lengthOfMonth()) scan.wrong(at + 4, "no-such-date", digits);
    }

    private static void time(Scan scan, int at, String digits) {
        if (digits.isEmpty()) return;
        if (digits.length() % 2 != 0) scan.wrong(at + digits.length() - 1, "half-time", digits);
        else if (Integer.parseInt(digits.substring(0, 2)) > 23) scan.wrong(at, "no-such-hour", digits.substring(0, 2));
        else
            for (int i = 2; i < digits.length(); i += 2)
                if (Integer.parseInt(digits.substring(i, i + 2)) > 59)
                    scan.wrong(at + i, "no-such-minute", digits.substring(i, i + 2));
    }

    private static String raw(Scan scan, boolean bracketed) {
        if (!bracketed) return scan.plain();
        var elements = new ArrayList<Element>();
        var text = scan.plain();
        for (int at = text.indexOf('('); at >= 0 && at < text.length(); ) {
            int close = text.indexOf(')', at);
            if (close < 0) return text;
            int end = next(text, close + 1);
            elements.add(new Element(
                    text.substring(at + 1, close),
                    text.substring(close + 1, end).stripTrailing()));
            at = end;
        }
        return symbol(elements);
    }
}
