package org.cellgmp.document;

import java.time.LocalDate;
import java.util.List;

/**
 * What a writer asks for.
 *
 * @param template name of a template
 * @param product product code
 * @param batches numbers of batch records, in the order in which they are to stand; the latest versions are used
 * @param language en, zh or both
 * @param asOf day on which things are looked at; null where the template does not ask for one
 */
public record DocumentOrder(String template, String product, List<String> batches, String language, LocalDate asOf) {
    public DocumentOrder {
        batches = batches == null ? List.of() : List.copyOf(batches);
    }

    /** Of a document that asks for no day. */
    public DocumentOrder(String template, String product, List<String> batches, String language) {
        this(template, product, batches, language, null);
    }

    /** The same, as of a day. @param day null for none */
    public DocumentOrder on(LocalDate day) {
        return new DocumentOrder(template, product, batches, language, day);
    }
}
