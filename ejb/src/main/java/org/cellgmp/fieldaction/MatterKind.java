package org.cellgmp.fieldaction;

/** What a field action is, with the prefix of its number. */
public enum MatterKind {
    CASE("CS"),
    COMPLAINT("CO"),
    RETURN("RT"),
    RECALL("RC");

    private final String prefix;

    MatterKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }
}
