package org.cellgmp.genealogy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cellgmp.recordkeeping.RecordsKept;

/** Hears of every record that is kept: there is no version that the genealogy does not know. */
@ApplicationScoped
public class Hearing {
    @Inject
    Indexing indexing;

    void kept(@Observes RecordsKept kept) {
        indexing.index(kept.views());
    }
}
