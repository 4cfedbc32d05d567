package org.cellgmp.demonstration.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * Keeps the demonstration records at the first start. Interrupted half-way, it goes on at the next start; on a site with
 * records of its own it does nothing.
 */
@Singleton
@Startup
@DependsOn("FirstAccounts") // who owns an action has to be there
@PermitAll // reached by the container only
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationSite {
    private static final System.Logger LOG = System.getLogger(DemonstrationSite.class.getName());
    private static final String REASON = "demonstration site, first start";

    @Inject
    Records records;

    @Inject
    DemonstrationDossier dossier;

    @Inject
    DemonstrationEvents events;

    @Inject
    DemonstrationLives lives;

    @Inject
    CurrentActor actor;

    @PostConstruct
    void started() {
        if ("no".equalsIgnoreCase(System.getenv("CELLGMP_DEMONSTRATION"))) return;
        try {
            int kept = actor.runAs(Actor.SYSTEM, this::keepMissing);
            if (kept > 0) LOG.log(System.Logger.Level.INFO, "demonstration site: {0} records kept", kept);
        } catch (Exception broken) {
            // A plant must start even if its demonstration does not.
            LOG.log(System.Logger.Level.ERROR, "the demonstration site could not be loaded", broken);
        }
    }

    private int keepMissing() throws Exception {
        if (hasOwnRecords()) return 0;
        int kept = 0;
        for (var record : demonstration()) {
            if (records.titled(record.kind(), record.title()).isPresent()) continue;
            records.keep(record, null, REASON);
            kept++;
        }
        dossier.prepare();
        events.open();
        lives.live();
        return kept;
    }

    private static List<Kept> demonstration() {
        return DemonstrationRecords.lookedAtOn(HouseClock.nowAtSite().toLocalDate())
                .all();
    }

    /** Rooms, equipment and persons belong to no product: those of the demonstration are known by their names. */
    private boolean hasOwnRecords() {
        var names = demonstration().stream()
                .filter(record -> record.product().isEmpty())
                .map(record -> record.kind() + " " + record.title())
                .collect(Collectors.toSet());
        for (var kind : RecordKind.values())
            for (var row : records.list(kind, null, null, Page.LARGEST).items())
                if (row.product().isEmpty()
                        ? !names.contains(kind + " " + row.title())
                        : !row.product().startsWith("DEMO-")) return true;
        return false;
    }
}
