package org.cellgmp.dossier;

import java.util.List;

/** What tells repeated headings of the CTD apart, with the attributes that a branch of this kind holds. */
public enum BranchKind {
    SUBSTANCE("substance", "manufacturer"),
    PRODUCT("product-name", "dosageform", "manufacturer"),
    EXCIPIENT("excipient"),
    INDICATION("indication");

    private final List<String> attributes;

    BranchKind(String... attributes) {
        this.attributes = List.of(attributes);
    }

    public List<String> attributes() {
        return attributes;
    }
}
