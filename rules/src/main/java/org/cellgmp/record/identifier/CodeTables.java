package org.cellgmp.record.identifier;

/** What codes mean. The tables belong to others and need a licence, so the site supplies them; one that is missing is said to be. */
public interface CodeTables {
    String ISBT_FACILITIES = "isbt-facilities";
    String ISBT_PRODUCTS = "isbt-products";
    String TISSUE_ESTABLISHMENTS = "tissue-establishments";
    String TISSUE_PRODUCTS = "tissue-products";

    /** No table at all. */
    CodeTables NONE = (table, code) -> new Meaning(Standing.TABLE_MISSING, null);

    /** Whether a code was found. */
    enum Standing {
        KNOWN,
        UNKNOWN,
        TABLE_MISSING
    }

    /** @param words what the table says; null unless known */
    record Meaning(Standing standing, String words) {}

    /** @param table one of the names here @param code as written in the identifier */
    Meaning of(String table, String code);
}
