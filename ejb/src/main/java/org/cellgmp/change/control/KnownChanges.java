package org.cellgmp.change.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cellgmp.capa.ChangeStanding;
import org.cellgmp.change.ChangeState;

/** Tells the room of CAPAs how far a change is. */
@ApplicationScoped
public class KnownChanges implements ChangeStanding {
    @Inject
    ChangeKeeping keeping;

    @Override
    public Boolean closed(String change) {
        return keeping.find(change)
                .map(found -> found.state() == ChangeState.CLOSED)
                .orElse(null);
    }
}
