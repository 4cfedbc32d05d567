package org.cellgmp.record;

/**
 * A critical quality attribute or critical process parameter of the approved process. ICH Q8(R2), Q11.
 *
 * @param kind attribute, parameter or material-attribute; @param low lower limit, included; @param high upper limit, included
 */
public record ProcessAttribute(
        String kind, String stage, String name, String low, String high, String uom, String rationale) {}
