package org.cellgmp.template;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.Address;

/**
 * One thing to print, with the place it was taken from.
 *
 * @param text as recorded, digits untouched; null if nothing was recorded
 * @param address the datum; null for what the document itself says
 * @param words keys of the house's own words (words.yaml) that stand with the text or in its place; a word with {} in it goes
 *     around the text
 */
public record Figure(String text, Address address, List<String> words) {
    public static final String NOT_RECORDED = "not-recorded";
    public static final String WITHHELD = "withheld";
    public static final String PENDING = "pending";
    /** Its text is the day on which the result is expected. */
    public static final String PENDING_UNTIL = "pending-until";

    public static final String OUTSIDE_LIMITS = "outside-limits";
    /** Nothing bears it out. */
    public static final String UNSUPPORTED = "inv.unsupported";

    public static final String OUT_OF_SPECIFICATION = "out-of-specification";

    public Figure {
        words = words == null ? List.of() : List.copyOf(words);
        if (text != null && text.isBlank()) text = null;
    }

    /** A datum as recorded; absent if the text is null or blank. */
    public static Figure of(String text, Address address) {
        return new Figure(text, address, List.of());
    }

    /** Something that the document says of itself. */
    public static Figure said(String text) {
        return new Figure(text, null, List.of());
    }

    /** A word of the house in place of a datum. */
    public static Figure word(String key, Address address) {
        return new Figure(null, address, List.of(key));
    }

    /** The same with one more word behind it. */
    public Figure with(String key) {
        var more = new ArrayList<>(words);
        more.add(key);
        return new Figure(text, address, more);
    }

    /** True if there is neither text nor word: it prints as "not recorded". */
    public boolean absent() {
        return text == null && words.isEmpty();
    }
}
