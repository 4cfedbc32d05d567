package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.Logger;

/** Reads the tables of headings and of what is asked when the house starts, so that a broken one is found before anybody plans by it. */
@ApplicationScoped
public class AskedAtStart {
    private static final Logger LOG = Logger.getLogger(AskedAtStart.class.getName());

    void read(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.config(() -> AskedContent.get().all().size() + " lines of what the regions ask");
    }
}
