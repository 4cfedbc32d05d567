package org.cellgmp.clause.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.cellgmp.clause.Attested;
import org.cellgmp.evidence.EvidenceHolder;
import org.cellgmp.ground.Refusal;

/** Files may be added to an attestation while a clause of it stands. */
@ApplicationScoped
public class AttestationEvidence implements EvidenceHolder {
    @Inject
    AttestationKeeping keeping;

    @Override
    public OptionalInt versionForMore(String number) throws Refusal {
        if (number == null || !number.startsWith("AT-") || keeping.find(number).isEmpty()) return OptionalInt.empty();
        if (keeping.lines(number).stream().noneMatch(line -> line.state() == Attested.State.STANDING))
            throw new Refusal(Refusal.Reason.CONFLICT, "clause.attestation-over", number);
        return OptionalInt.of(0);
    }
}
