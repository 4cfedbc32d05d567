package org.cellgmp.deviation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.evidence.EvidenceHolder;
import org.cellgmp.ground.Refusal;

/** Photographs, printouts and raw files may be added to a quality event until it is closed. */
@ApplicationScoped
public class EventEvidence implements EvidenceHolder {
    @Inject
    Finder finder;

    @Override
    public OptionalInt versionForMore(String number) throws Refusal {
        var found = finder.find(number);
        if (found.isEmpty()) return OptionalInt.empty();
        if (found.get().state() == DeviationState.CLOSED)
            throw new Refusal(Refusal.Reason.CONFLICT, "deviation.closed", number);
        return OptionalInt.of(found.get().revision());
    }
}
