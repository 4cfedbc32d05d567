package org.cellgmp.dossier;

import java.util.List;
import org.cellgmp.ectd.EuropeanCodes;

/** What tells repeated headings of the CTD apart, with the attributes that a branch of this kind holds. */
public enum BranchKind {
    SUBSTANCE("substance", "manufacturer"),
    PRODUCT("product-name", "dosageform", "manufacturer"),
    EXCIPIENT("excipient"),
    INDICATION("indication"),
    /** Product information of the European Union: language, kind of text and country of one document. */
    PRODUCT_TEXT("xml:lang", "type", "country");

    /** The element that holds such texts. */
    public static final String PRODUCT_TEXT_ELEMENT = "pi-doc";

    private final List<String> attributes;

    BranchKind(String... attributes) {
        this.attributes = List.of(attributes);
    }

    /** What an attribute may hold; empty where it is free. */
    public static List<String> words(String attribute) {
        return switch (attribute) {
            case "xml:lang" -> EuropeanCodes.LANGUAGES;
            case "type" -> EuropeanCodes.PRODUCT_TEXTS;
            case "country" -> EuropeanCodes.COUNTRIES;
            default -> List.of();
        };
    }

    public List<String> attributes() {
        return attributes;
    }
}
