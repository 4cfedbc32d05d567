package org.cellgmp.criterion.fact;

/**
 * An official file that the sequence should carry, or a file in util that is none.
 *
 * @param name of the official file; @param foreign whether it is none
 * @param held whether it lies where it belongs; @param elsewhere whether one of that name lies in another folder
 * @param known whether a published checksum is known; @param changed whether it has another
 */
public record UtilFact(
        String place,
        String name,
        boolean foreign,
        boolean held,
        boolean elsewhere,
        boolean known,
        boolean changed,
        String md5,
        String published,
        String issuer) {}
