package org.cellgmp.takeover;

/** What a word of a register means here. @param meaning name of a constant of the column's list; null while nobody said */
public record WordUse(Column.Kind kind, String word, String meaning) {}
