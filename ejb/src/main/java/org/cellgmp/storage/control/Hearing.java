package org.cellgmp.storage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cellgmp.recordkeeping.RecordsKept;

/** Hears of every cell bank that is kept: there is no version whose containers are not known. */
@ApplicationScoped
public class Hearing {
    @Inject
    Reading reading;

    void kept(@Observes RecordsKept kept) {
        reading.read(kept.views());
    }
}
