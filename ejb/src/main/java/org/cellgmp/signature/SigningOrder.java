package org.cellgmp.signature;

import java.util.List;

/**
 * Several signatures wanted on one thing: performed and witnessed, written and countersigned. They are given in the order of
 * the places, each by another person.
 *
 * @param about number of the thing, with version where it has one; @param digest SHA-256 of its canonical bytes
 * @param title of the thing, for lists; @param reason why they are wanted
 */
public record SigningOrder(String about, String digest, String title, String reason, List<SigningPlace> places) {
    /** Most signatures that one order may want. */
    public static final int MOST = 8;

    public SigningOrder {
        places = List.copyOf(places);
    }
}
