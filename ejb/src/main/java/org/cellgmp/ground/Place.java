package org.cellgmp.ground;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Where something belongs: the code of its product and the name of its site, as its record carries them. Of a thing, an empty
 * part is not known; of a limit, an empty part is anything. Spellings that differ in case, width or blanks are one.
 */
public record Place(String product, String site) {
    public Place {
        product = product == null ? "" : product.strip();
        site = site == null ? "" : site.strip();
    }

    /** As a limit: true if the thing is inside. What the limit names and the thing does not is outside. */
    public boolean covers(Place thing) {
        return part(product, thing.product) && part(site, thing.site);
    }

    /** True if nothing is named. */
    public boolean nowhere() {
        return product.isEmpty() && site.isEmpty();
    }

    private static boolean part(String limit, String thing) {
        return limit.isEmpty() || key(limit).equals(key(thing));
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** For a sentence: both parts, an asterisk for one that is not named. */
    @Override
    public String toString() {
        return (product.isEmpty() ? "*" : product) + " @ " + (site.isEmpty() ? "*" : site);
    }
}
