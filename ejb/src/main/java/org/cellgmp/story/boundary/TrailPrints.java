package org.cellgmp.story.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailForm;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.LeavesOut;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.story.control.TrailPrint;

/** The door to the trail on paper. */
@Stateless
public class TrailPrints {
    /** Events of one print: more are made in a moment as a workbook, and read better there. */
    public static final int MOST = 1_000;

    @Inject
    Trail trail;

    @Inject
    TrailPrint print;

    @Inject
    CurrentActor actor;

    /**
     * The events found, newest first, as PDF. That it was printed is an event of its own, written before.
     *
     * @param chinese true for headings in Chinese, false for English; what the events say stays as it is
     * @param acts gives the act in words
     * @throws Refusal BLOCKED for more than {@link #MOST} events
     */
    @LeavesOut
    @RolesAllowed({Role.INSPECTS, Role.QA})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public byte[] pdf(TrailQuery query, boolean chinese, TrailPrint.Words acts) throws Refusal {
        var events = new ArrayList<EventView>();
        String after = null;
        do {
            var page = trail.search(query, after, Page.LARGEST);
            events.addAll(CurrentCall.inside().rows(page.items()));
            if (events.size() > MOST)
                throw new Refusal(Refusal.Reason.BLOCKED, "trail.print-too-long", Integer.toString(MOST));
            after = page.next();
        } while (after != null);
        trail.announceExport(query, TrailForm.PDF);
        return print.pdf(query, events, actor.get(), chinese, acts);
    }
}
