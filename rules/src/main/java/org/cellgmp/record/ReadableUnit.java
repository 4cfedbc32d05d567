package org.cellgmp.record;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a unit of measure is written for people: the UCUM code {@code Cel} is °C, {@code 10*6.{cells}/mL} is 10⁶ cells/mL. The
 * code itself stays in the data. What is no code that needs it, e.g. words of a site, is shown as it was recorded. Source: The
 * Unified Code for Units of Measure, 2.1, tables of c/s symbols and print symbols.
 */
public final class ReadableUnit {
    /** Codes whose print symbol differs and that no rule below gives. */
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("Cel", "°C"),
            Map.entry("[degF]", "°F"),
            Map.entry("deg", "°"),
            Map.entry("[iU]", "IU"),
            Map.entry("[arb'U]", "arbitrary units"),
            Map.entry("[USP'U]", "USP units"),
            Map.entry("[CCID_50]", "CCID50"),
            Map.entry("[TCID_50]", "TCID50"),
            Map.entry("[lb_av]", "lb"),
            Map.entry("[oz_av]", "oz"),
            Map.entry("[in_i]", "in"),
            Map.entry("[ft_i]", "ft"),
            Map.entry("[gal_us]", "gal"),
            Map.entry("[foz_us]", "fl oz"),
            Map.entry("Ohm", "Ω"),
            Map.entry("[ppth]", "‰"));

    private static final Pattern POWER_OF_TEN = Pattern.compile("(?<![0-9.])10[*^](-?[0-9]{1,2})(?![0-9])");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern MICRO =
            Pattern.compile("u(?=(?:m|L|l|g|mol|M|s|S|V|A|W|kat|U|IU|Pa|Ci|osm)(?:-?[1-9])?$)");
    private static final Pattern POWER = Pattern.compile("([kcdmµn]?m|s|min|h|d)(-?[1-9])");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private ReadableUnit() {}

    /** The unit as people read it; null and blank stay as they are. The unity {@code 1} is written as nothing. */
    public static String of(String uom) {
        if (uom == null || uom.isBlank()) return uom;
        var code = uom.strip();
        if (code.equals("1")) return "";
        var out = new StringBuilder();
        int from = 0;
        int depth = 0;
        for (int at = 0; at <= code.length(); at++) {
            char c = at == code.length() ? '/' : code.charAt(at);
            if (c == '{' || c == '[') depth++;
            else if (c == '}' || c == ']') depth = Math.max(0, depth - 1);
            if (depth > 0 && at < code.length() || c != '/' && !product(code, at)) continue;
            out.append(part(code.substring(from, at)));
            if (at < code.length()) out.append(c == '.' ? between(code, at) : c);
            from = at + 1;
        }
        return out.toString();
    }

    /** A value with its unit behind it. */
    public static String with(String value, String uom) {
        var unit = of(uom);
        return value == null || unit == null || unit.isBlank() ? value : value + " " + unit;
    }

    /** True for the point that multiplies, not the one inside a number. */
    private static boolean product(String code, int at) {
        if (at == 0 || at >= code.length() - 1 || code.charAt(at) != '.') return false;
        return !(Character.isDigit(code.charAt(at + 1)) && Character.isDigit(code.charAt(at - 1)))
                && code.indexOf(' ') < 0;
    }

    /** A number stands before what it counts; two units stand with a point between them. */
    private static String between(String code, int at) {
        return Character.isDigit(code.charAt(at - 1)) || code.charAt(at + 1) == '{' ? " " : "·";
    }

    private static String part(String part) {
        if (SYMBOLS.containsKey(part)) return SYMBOLS.get(part);
        var text = POWER_OF_TEN.matcher(part).replaceAll(found -> "10" + raised(found.group(1)));
        // A unit with a word of explanation: %{viable}; a word alone: {cells}.
        text = BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.start() == 0 || found.group(1).isEmpty() ? found.group(1) : " " + found.group(1)));
        text = BRACKETS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        SYMBOLS.getOrDefault(found.group(), found.group(1).replace('_', ' '))));
        text = MICRO.matcher(text).lookingAt() ? "µ" + text.substring(1) : text;
        var power = POWER.matcher(text);
        return power.matches() ? power.group(1) + raised(power.group(2)) : text;
    }

    private static String raised(String digits) {
        var out = new StringBuilder();
        for (char digit : digits.toCharArray()) out.append(digit == '-' ? '⁻' : RAISED.charAt(digit - '0'));
        return out.toString();
    }
}
