package org.cellgmp.criterion.fact;

/**
 * @param top whether it lies in the sequence folder itself; @param known whether one of that name belongs there
 * @param bare whether it holds nothing
 * @param orderly false for a folder of the regional module 1 that its specification does not name
 */
public record FolderFact(
        String place, String name, boolean top, boolean known, boolean goodName, boolean bare, boolean orderly) {}
