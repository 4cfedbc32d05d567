package org.cellgmp.siterule;

import java.util.List;

/**
 * What is wrong at one cell of a workbook.
 *
 * @param cell sheet and cell, e.g. {@code Rules!C8}; @param key message key; its remedy stands under the key with {@code .remedy}
 * @param arguments what the message names, the cell first
 */
public record SheetSlip(String cell, String key, List<String> arguments) {
    public SheetSlip {
        arguments = List.copyOf(arguments);
    }
}
