package org.cellgmp.document;

import java.util.List;

/**
 * What a writer asks for.
 *
 * @param template name of a template
 * @param product product code
 * @param batches numbers of batch records, in the order in which they are to stand; the latest versions are used
 * @param language en, zh or both
 */
public record DocumentOrder(String template, String product, List<String> batches, String language) {
    public DocumentOrder {
        batches = batches == null ? List.of() : List.copyOf(batches);
    }
}
