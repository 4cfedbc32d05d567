package org.cellgmp.seal.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.cellgmp.ground.Role;
import org.cellgmp.seal.PackScope;
import org.cellgmp.seal.PeriodCount;
import org.cellgmp.seal.control.PackWriter;
import org.cellgmp.seal.control.PeriodReader;

/** The door of the seals for whoever closes a period of the trail. It changes nothing and hands nothing out of the house. */
@Stateless
@RolesAllowed({Role.QA, Role.SYSTEM})
public class SealedPeriods {
    @Inject
    PeriodReader reader;

    @Inject
    PackWriter packs;

    /** When the first event happened; empty while there is none. */
    public Optional<Instant> begins() {
        return reader.begins();
    }

    /** What the trail has of a period now. @param from inclusive; @param to exclusive */
    public PeriodCount count(Instant from, Instant to) {
        return reader.count(from, to);
    }

    /** Line of the first key that signed the trail, as ear/docs/seal-format.md writes it; empty while nothing is sealed. */
    public Optional<String> firstKey() {
        return reader.firstKey();
    }

    /** Writes the pack. @throws IOException if it cannot be written */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void write(PackScope scope, long size, ZipOutputStream zip) throws IOException {
        packs.write(scope, size, zip);
    }
}
