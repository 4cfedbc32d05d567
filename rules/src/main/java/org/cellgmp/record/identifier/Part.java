package org.cellgmp.record.identifier;

/**
 * One part of an identifier.
 *
 * @param name of the trade, e.g. {@code facility}, {@code expiry}
 * @param value the characters as written
 * @param at place of its first character in the text as it was given, from 1
 * @param table name of the table that tells what the value means, see {@link CodeTables}; null if none does
 */
public record Part(String name, String value, int at, String table) {}
