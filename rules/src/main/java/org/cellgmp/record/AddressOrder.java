package org.cellgmp.record;

import java.math.BigInteger;
import java.util.Comparator;

/** Orders addresses as a reader of the record meets them: entry 2 before entry 10. */
public final class AddressOrder {
    /** Of addresses or pointers as written; what is no index goes by its letters. */
    public static final Comparator<String> NATURAL = AddressOrder::compare;

    private AddressOrder() {}

    private static int compare(String first, String second) {
        var ours = first.split("/", -1);
        var theirs = second.split("/", -1);
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            int order = digits(ours[i]) && digits(theirs[i])
                    ? new BigInteger(ours[i]).compareTo(new BigInteger(theirs[i]))
                    : ours[i].compareTo(theirs[i]);
            if (order != 0) return order;
        }
        return Integer.compare(ours.length, theirs.length);
    }

    // A loop and no pattern: thousands of findings are put in order at once.
    private static boolean digits(String token) {
        for (int i = 0; i < token.length(); i++) if (token.charAt(i) < '0' || token.charAt(i) > '9') return false;
        return !token.isEmpty();
    }
}
