package org.cellgmp.siterule.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.siterule.SheetSlip;

/** The cells of one sheet that hold something, and what is wrong with them. Rows and columns are counted from 1. */
final class SheetCells {
    /** Most slips that are told of one workbook. */
    static final int MOST_SLIPS = 50;

    /** @param percent true for a number that the sheet shows as a percentage: its digits are not those that are seen */
    record Cell(String text, boolean number, boolean percent) {}

    private final String sheet;
    private final List<SheetSlip> slips;
    private final Map<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();

    /** @param slips of the whole workbook, added to here */
    SheetCells(String sheet, List<SheetSlip> slips) {
        this.sheet = sheet;
        this.slips = slips;
    }

    String sheet() {
        return sheet;
    }

    void put(int row, int column, Cell cell) {
        rows.computeIfAbsent(row, first -> new TreeMap<>()).put(column, cell);
    }

    /** Null if it holds nothing. */
    Cell at(int row, int column) {
        return rows.getOrDefault(row, new TreeMap<>()).get(column);
    }

    /** What it holds without white space at its ends; empty if nothing. */
    String text(int row, int column) {
        var cell = at(row, column);
        return cell == null ? "" : cell.text().strip();
    }

    boolean blank(int row, int column) {
        return text(row, column).isEmpty();
    }

    /** Numbers of rows that hold something from this one on. */
    List<Integer> rowsFrom(int first) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey() >= first)
                .filter(row -> row.getValue().values().stream()
                        .anyMatch(cell -> !cell.text().isBlank()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Columns of a row that hold something. */
    List<Integer> columnsOf(int row) {
        return rows.getOrDefault(row, new TreeMap<>()).entrySet().stream()
                .filter(cell -> !cell.getValue().text().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The last column that holds something in any row; 0 for none. */
    int lastColumn() {
        return rows.values().stream().mapToInt(TreeMap::lastKey).max().orElse(0);
    }

    /** E.g. {@code Rules!C8}. */
    String name(int row, int column) {
        return sheet + "!" + letters(column) + row;
    }

    /** @param key without the room; @param more what the message names beside the cell */
    void slip(int row, int column, String key, String... more) {
        slip(name(row, column), key, more);
    }

    void slip(String cell, String key, String... more) {
        if (slips.size() >= MOST_SLIPS) return;
        var arguments = new ArrayList<String>();
        arguments.add(cell);
        for (var one : more) arguments.add(one == null ? "" : one.length() > 120 ? one.substring(0, 120) + "…" : one);
        slips.add(new SheetSlip(cell, "siterule." + key, arguments));
    }

    static String letters(int column) {
        var letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) letters.insert(0, (char) ('A' + (left - 1) % 26));
        return letters.toString();
    }

    /** Row and column of a name such as {@code C8}. */
    static int[] place(String name) {
        int column = 0;
        int at = 0;
        while (at < name.length() && name.charAt(at) >= 'A' && name.charAt(at) <= 'Z')
            column = column * 26 + name.charAt(at++) - 'A' + 1;
        return new int[] {Integer.parseInt(name.substring(at)), column};
    }
}
