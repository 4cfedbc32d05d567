package org.cellgmp.inspection.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.inspection.RequestState;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.inspection.control.InspectionShelf;
import org.cellgmp.inspection.control.RequestActs;
import org.cellgmp.inspection.control.RequestShelf;
import org.cellgmp.inspection.entity.Inspection;
import org.cellgmp.inspection.entity.Request;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;

/**
 * The door of the front room: the inspection that the caller was invited for, what was asked in it, and what was published. Shows
 * nothing else, so what it shows is not held to the scope: inspectors see their own words, and what was published for them.
 */
@Stateless
@RolesAllowed(Role.INSPECTS)
public class FrontRoom {
    private static final int WORDS = 4_000;

    @Inject
    InspectionShelf inspections;

    @Inject
    RequestShelf shelf;

    @Inject
    FileStore files;

    @Inject
    Accounts accounts;

    @Inject
    CurrentActor current;

    @Inject
    Trail trail;

    /** @throws Refusal NOT_FOUND for an inspector of the house, who was invited for none */
    public InspectionView mine() throws Refusal {
        return own().view();
    }

    /** What was asked in this inspection, in that order; of the answers only what was published. */
    public List<RequestView> requests() throws Refusal {
        return shelf.of(own().number()).stream().map(RequestView::front).toList();
    }

    /** As {@link #requests}, for a workbook; the export is an event. */
    public List<RequestView> export() throws Refusal {
        var found = requests();
        trail.append(Act.of("inspection.list-exported", own().number()).with("rows", Integer.toString(found.size())));
        return found;
    }

    /** Asks for a document or record. @param words the inspector's own; @param due when it is wanted; null for no such time @throws Refusal UNREADABLE without words */
    public RequestView ask(String words, OffsetDateTime due) throws Refusal {
        return ask(words, due, false);
    }

    /** Asks for a pack of everything in the scope. @throws Refusal UNREADABLE without words; CONFLICT while another one is asked for */
    public RequestView askForPack(String words) throws Refusal {
        return ask(words, null, true);
    }

    private RequestView ask(String words, OffsetDateTime due, boolean pack) throws Refusal {
        var inspection = own();
        inspection.mustRun();
        var who = current.get();
        var wish = new Request.Wish(Prose.required("words", words, WORDS), who.printedName(), due, pack);
        var request = shelf.ask(inspection, wish, who);
        trail.append(RequestActs.asked(request));
        return request.view().front();
    }

    /** Takes back what was asked for. @throws Refusal CONFLICT if it was answered or withdrawn; UNREADABLE without a reason */
    public RequestView withdraw(int place, String reason) throws Refusal {
        var request = shelf.find(own().number(), place);
        var why = Prose.required("reason", reason, WORDS);
        var before = request.state();
        request.withdraw(why, current.get());
        shelf.flush(request);
        trail.append(RequestActs.of("inspection.request-withdrawn", request)
                .because(why)
                .changing(List.of(
                        new Change(request.number() + "#/state", before.name(), RequestState.WITHDRAWN.name()))));
        return request.view().front();
    }

    /** A published file, about to leave the house: that is written in the trail. @throws Refusal NOT_FOUND if it was not published */
    public StoredFile handOut(int place, int item) throws Refusal {
        var request = published(place);
        var file = RequestActs.file(request, item);
        trail.append(RequestActs.handedOut(request, file));
        return file;
    }

    /** The content of a file that was handed out. @throws Refusal NOT_FOUND if it was not published */
    public InputStream open(int place, int item) throws Refusal, IOException {
        return files.open(RequestActs.file(published(place), item).sha256());
    }

    private Request published(int place) throws Refusal {
        var request = shelf.find(own().number(), place);
        if (request.state() != RequestState.PUBLISHED)
            throw new Refusal(Refusal.Reason.NOT_FOUND, "inspection.no-item", request.number());
        return request;
    }

    private Inspection own() throws Refusal {
        var invitation = accounts.find(current.get().id())
                .map(AccountView::invitation)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "inspection.not-invited"));
        return inspections.find(invitation);
    }
}
