package org.cellgmp.guideline;

import java.math.BigInteger;
import java.util.Comparator;

/** Orders addresses as a reader of the record meets them: entry 2 before entry 10. */
final class AddressOrder {
    static final Comparator<String> NATURAL = AddressOrder::compare;

    private AddressOrder() {}

    private static int compare(String first, String second) {
        var ours = first.split("/", -1);
        var theirs = second.split("/", -1);
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            int order = ours[i].matches("[0-9]+") && theirs[i].matches("[0-9]+")
                    ? new BigInteger(ours[i]).compareTo(new BigInteger(theirs[i]))
                    : ours[i].compareTo(theirs[i]);
            if (order != 0) return order;
        }
        return Integer.compare(ours.length, theirs.length);
    }
}
