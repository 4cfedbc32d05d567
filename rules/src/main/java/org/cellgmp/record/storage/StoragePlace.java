package org.cellgmp.record.storage;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellgmp.record.StoredContainer;

/**
 * A place in a store, as recorded.
 *
 * @param site building; empty if none is told
 * @param parts vessel, rack, box and then row and column, or the position where there are no rows; each stripped, empty if not told
 */
public record StoragePlace(String site, List<String> parts) {
    /** Sorts before all that can be typed, so that a box stands before one whose name goes on. */
    private static final String BREAK = "\t";

    /** Numbers of more digits are told apart, though not ordered. */
    private static final int MOST_DIGITS = 40;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    public StoragePlace {
        parts = List.copyOf(parts);
    }

    public static StoragePlace of(StoredContainer container) {
        var where = inRows(container)
                ? Stream.of(container.vessel(), container.rack(), container.box(), container.row(), container.column())
                : Stream.of(container.vessel(), container.rack(), container.box(), container.position());
        return new StoragePlace(
                stripped(container.site()), where.map(StoragePlace::stripped).toList());
    }

    /** For people: vessel / rack / box / row / column. */
    public String shown() {
        return String.join(" / ", parts);
    }

    /** True if it is told closely enough that no two containers can share it. */
    public boolean whole() {
        return !parts.get(0).isEmpty() && !parts.get(parts.size() - 1).isEmpty();
    }

    /**
     * Says and orders where it is, among all stores: box 2 stands before box 10. Capital letters, leading zeros and doubled spaces
     * make no other place.
     */
    public String key() {
        return keyBeginning(site, parts);
    }

    /**
     * With what the {@link #key} of every place begins whose first parts are these, the last of them perhaps not written to its
     * end; a number counts as written to its end.
     */
    public static String keyBeginning(String site, List<String> parts) {
        return key(site) + BREAK + parts.stream().map(StoragePlace::key).collect(Collectors.joining(BREAK));
    }

    /** Of one part. Each number is led by how many digits it has. */
    public static String key(String part) {
        var plain = stripped(part).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return NUMBER.matcher(plain).replaceAll(found -> {
            var digits = found.group().replaceFirst("^0+(?=.)", "");
            return (char) ('0' + Math.min(MOST_DIGITS, digits.length())) + digits;
        });
    }

    private static boolean inRows(StoredContainer container) {
        return !stripped(container.row()).isEmpty()
                && !stripped(container.column()).isEmpty();
    }

    private static String stripped(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
