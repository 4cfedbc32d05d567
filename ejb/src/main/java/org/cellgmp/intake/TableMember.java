package org.cellgmp.intake;

/** A member that a column of a table may fill. @param path dotted; labels in both languages from the one table of fields */
public record TableMember(String path, String english, String chinese) {}
