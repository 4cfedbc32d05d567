package org.cellgmp.intake;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The name of one place of an entry form: {@code 0:donationId} on a form part, {@code 4.2:containerId} in the third row of a
 * part of rows. The number before is that of the part in the layout of the kind, from 0.
 */
public final class EntryPlace {
    /** Stands for the member by which a row says where it belongs. */
    public static final String BY = "@";

    private static final Pattern ROW = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,5}):.+");

    private EntryPlace() {}

    public static String of(int part, String path) {
        return part + ":" + path;
    }

    public static String of(int part, int row, String path) {
        return part + "." + row + ":" + path;
    }

    /** The row that the name tells of, if it is one of this part. */
    public static OptionalInt row(int part, String name) {
        var matcher = ROW.matcher(name);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) == part
                ? OptionalInt.of(Integer.parseInt(matcher.group(2)))
                : OptionalInt.empty();
    }
}
