package org.cellgmp.takeover;

/**
 * One line of an older register's history, in its words: who did it is who that register says did it.
 *
 * @param place sheet and row of the workbook; @param at as read, ISO 8601; @param who null if not told
 * @param before null if not told; @param after null if not told
 */
public record HistoryLine(String place, String at, String who, String what, String before, String after) {}
