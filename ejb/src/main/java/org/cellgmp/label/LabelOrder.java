package org.cellgmp.label;

/**
 * Labels to be printed.
 *
 * @param content of the symbol: a chain-of-identity identifier, ISBT 128, Single European Code or GS1 element strings
 * @param copies from 1 to 100
 * @param reason needed if the same was printed before
 */
public record LabelOrder(String content, SymbolKind symbol, int copies, String reason) {}
