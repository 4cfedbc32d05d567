package org.cellgmp.label;

import java.util.List;

/**
 * A label to go on paper.
 *
 * @param drawn its symbol
 * @param legible what stands below the symbol, to be read by eye
 * @param lines what else the label says: product, batch, patient's pseudonym, expiry, warnings
 */
public record PrintedLabel(LabelView print, Symbol drawn, String legible, List<String> lines) {}
