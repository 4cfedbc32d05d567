package org.cellgmp.intake;

/** A member that the table does not say and that holds for all its rows. @param member dotted, as for a column */
public record FixedMember(String member, String value) {}
