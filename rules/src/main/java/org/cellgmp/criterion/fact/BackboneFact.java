package org.cellgmp.criterion.fact;

/**
 * index.xml or the regional backbone.
 *
 * @param role {@code index} or {@code regional}
 * @param held whether it lies where it belongs; @param elsewhere whether one of that name lies in another folder
 * @param read whether it could be read
 * @param definition as the file refers to it, @param wanted as it should; @param definitionRight whether it does
 * @param styleRight whether it refers to the stylesheet in util
 * @param version of the schema as stated; @param older whether an earlier sequence stated a higher one
 * @param earlier that higher one; @param regionalLeaf whether index.xml has a leaf for the regional backbone
 */
public record BackboneFact(
        String place,
        String role,
        boolean held,
        boolean elsewhere,
        boolean read,
        String definition,
        String wanted,
        boolean definitionRight,
        boolean styleRight,
        String version,
        boolean older,
        String earlier,
        boolean regionalLeaf) {}
