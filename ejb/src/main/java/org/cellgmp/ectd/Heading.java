package org.cellgmp.ectd;

import java.util.List;

/**
 * A heading of the CTD or of a regional module 1.
 *
 * @param place name that is unique over all trees: the element name of the backbone, or a name of ours for what a region
 *     writes differently (the parts of 3.2.R, the United States forms)
 * @param number printed number, e.g. 3.2.P.5.4; not unique (2.3 is also its introduction)
 * @param parent place of the heading above; null at the top
 * @param region null for modules 2 to 5
 * @param repeatable whether the element may occur more than once
 * @param leafAllowed whether a plan may put a leaf here: lowest headings only
 * @param keys attributes that tell repeated elements apart, required ones with an exclamation mark
 * @param folder from the sequence folder, with places in braces for keys
 * @param detail title of the Chinese node extension, code of the United States form, or element and file word of a heading of
 *     the European Union, e.g. {@code specific:cover}; empty otherwise
 * @param order position in the backbone, over all trees
 */
public record Heading(
        String place,
        String number,
        String parent,
        Region region,
        boolean repeatable,
        boolean leafAllowed,
        List<String> keys,
        String folder,
        String titleEnglish,
        String titleChinese,
        String detail,
        int order) {

    /** One of the six parts into which China splits 3.2.R of a biological product. */
    public boolean partOfRegionalQuality() {
        return place.startsWith("m3-2-r-") && !detail.isEmpty();
    }

    /** A document of the portal for trials in the European Union, of which no eCTD knows. */
    public boolean portal() {
        return place.startsWith("ctis-");
    }

    /** European Union: element between this one and its leaves, {@code specific} or {@code pi-doc}; empty if there is none. */
    public String wrapper() {
        return region == Region.EU && detail.contains(":") ? detail.substring(0, detail.indexOf(':')) : "";
    }

    /** European Union: the word that every file name here holds; empty if there is none. */
    public String fixedWord() {
        return region == Region.EU && detail.contains(":") ? detail.substring(detail.indexOf(':') + 1) : "";
    }

    public boolean form() {
        return place.startsWith("us-form-");
    }
}
