package org.cellgmp.dossier;

import java.util.List;
import java.util.Set;
import org.cellgmp.ectd.MissingContent;
import org.cellgmp.ectd.Region;

/**
 * One thing that a region asks of an application.
 *
 * @param products of which it is asked; empty for all
 * @param topic what it is, by the same word in every region
 * @param places headings of which any one would do
 * @param blocking true if a sequence cannot be built without it
 * @param sourceRead false until somebody has looked the citation up: then it is shown as pending
 */
public record Asked(
        Region region,
        Set<ApplicationKind> kinds,
        Set<ProductKind> products,
        String topic,
        List<String> places,
        boolean blocking,
        boolean sourceRead,
        String citation,
        String titleEnglish,
        String titleChinese) {
    public Asked {
        kinds = Set.copyOf(kinds);
        products = Set.copyOf(products);
        places = List.copyOf(places);
    }

    /** Unique within a plan, e.g. {@code CN:cover-letter}: what an owner and a day are kept under. */
    public String line() {
        return region.name() + ":" + topic;
    }

    /** @param product null if nobody has said it */
    public boolean of(ApplicationKind kind, ProductKind product) {
        return kinds.contains(kind) && (products.isEmpty() || product != null && products.contains(product));
    }

    public MissingContent missing() {
        return new MissingContent(places, citation, blocking, titleEnglish, titleChinese);
    }
}
