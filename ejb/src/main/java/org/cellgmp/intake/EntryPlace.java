package org.cellgmp.intake;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The name of one place of an entry form: {@code 0-donationId} on a form part, {@code 4.2-containerId} in the third row of a
 * part of rows. The number before is that of the part in the layout of the kind, from 0. None of
 * its characters is changed on the way from a form.
 */
public final class EntryPlace {
    /** Stands for the member by which a row says where it belongs. */
    public static final String BY = "belongs";

    private static final Pattern ROW = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,5})-.+");

    private static final Pattern NAME = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,5})?-[A-Za-z.]+");

    private EntryPlace() {}

    /** True if a field of a form that is named so tells of a place. */
    public static boolean names(String field) {
        return NAME.matcher(field).matches();
    }

    public static String of(int part, String path) {
        return part + "-" + path;
    }

    public static String of(int part, int row, String path) {
        return part + "." + row + "-" + path;
    }

    /** The row that the name tells of, if it is one of this part. */
    public static OptionalInt row(int part, String name) {
        var matcher = ROW.matcher(name);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) == part
                ? OptionalInt.of(Integer.parseInt(matcher.group(2)))
                : OptionalInt.empty();
    }
}
