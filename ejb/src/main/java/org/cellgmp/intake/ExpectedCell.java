package org.cellgmp.intake;

/** A cell by which tables of one layout are known. @param place row and column, e.g. 1:1, or *:1 for any row; @param text how the cell begins */
public record ExpectedCell(String place, String text) {}
