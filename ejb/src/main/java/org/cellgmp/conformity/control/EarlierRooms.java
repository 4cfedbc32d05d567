package org.cellgmp.conformity.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;

/** Reads, shortly after a start, the batch records that were kept before their rooms were looked at; a few in each transaction. */
@Singleton
@Startup
@PermitAll // reached by the container only
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EarlierRooms {
    /** The application must be whole before work begins in it. */
    private static final long AFTER_MILLISECONDS = 4_000;

    private static final int AT_ONCE = 50;

    @Resource
    TimerService timers;

    @Inject
    RoomIndex index;

    @Inject
    Records records;

    @Inject
    CurrentActor actor;

    @PostConstruct
    void started() {
        timers.createSingleActionTimer(AFTER_MILLISECONDS, new TimerConfig("rooms of earlier batches", false));
    }

    @Timeout
    void read() throws Exception {
        if (!index.whole()) actor.runAs(Actor.SYSTEM, this::readAll);
    }

    private Void readAll() throws Refusal {
        String after = null;
        do {
            var page = records.list(RecordKind.BATCH_RECORD, null, after, AT_ONCE);
            index.takeEarlier(page.items().stream().map(RecordRow::number).toList());
            after = page.next();
        } while (after != null);
        index.done();
        return null;
    }
}
