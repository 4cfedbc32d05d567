package org.cellgmp.label.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.label.ExplainedIdentifier;
import org.cellgmp.label.control.SiteTables;
import org.cellgmp.record.identifier.Identifiers;

/** Reads identifiers for people and programs; keeps nothing. */
@Stateless
@RolesAllowed(Role.READER)
public class IdentifierReading {
    @Inject
    SiteTables tables;

    /** @throws Refusal UNREADABLE for nothing, or for more than a symbol can hold */
    public ExplainedIdentifier read(String text) throws Refusal {
        if (text == null || text.isBlank()) throw new Refusal(Refusal.Reason.UNREADABLE, "label.nothing-to-read");
        if (text.length() > Identifiers.LONGEST)
            throw new Refusal(Refusal.Reason.TOO_LARGE, "label.too-long", "" + Identifiers.LONGEST);
        var reading = Identifiers.read(text);
        return new ExplainedIdentifier(
                reading,
                reading.parts().stream()
                        .map(part -> new ExplainedIdentifier.Explained(
                                part, part.table() == null ? null : tables.of(part.table(), part.value())))
                        .toList());
    }
}
