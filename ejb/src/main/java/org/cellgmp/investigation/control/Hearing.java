package org.cellgmp.investigation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cellgmp.recordkeeping.RecordsKept;

/** Hears of every record that is kept: there is no batch whose uses are not known. */
@ApplicationScoped
public class Hearing {
    @Inject
    UseIndex index;

    void kept(@Observes RecordsKept kept) {
        index.index(kept.views());
    }
}
