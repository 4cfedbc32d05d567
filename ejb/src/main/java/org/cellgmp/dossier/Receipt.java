package org.cellgmp.dossier;

import java.util.Set;
import org.cellgmp.ectd.Heading;

/** Why a received file must stay byte for byte as it came: mending it would break what others put on it. */
public enum Receipt {
    /** It bears a digital signature. */
    SIGNED,
    /** It is encrypted or forbids changes, and opens without a password. */
    SEALED,
    /** A form of the authority, filled in outside (21 CFR 312.23(a)(1), 601.2(a)). */
    FORM;

    private static final Set<String> FORMS = Set.of("cn-1-2", "m1-2-form", "ctis-application-form");

    /** Null for an ordinary file. */
    public static Receipt of(Heading heading, boolean signed, boolean sealed) {
        if (signed) return SIGNED;
        if (sealed) return SEALED;
        return heading.form() || FORMS.contains(heading.place()) ? FORM : null;
    }
}
