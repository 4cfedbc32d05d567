package org.cellgmp.inspection.boundary;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.TOO_LARGE;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Bounded;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.inspection.RequestState;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.inspection.control.InspectionShelf;
import org.cellgmp.inspection.control.RequestActs;
import org.cellgmp.inspection.control.RequestShelf;
import org.cellgmp.inspection.entity.Item;
import org.cellgmp.inspection.entity.Request;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** The door of the back room, where the quality unit puts together what inspectors asked for, and publishes it when it is ready. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.QA)
public class BackRoom {
    /** Longest request and answer, characters. */
    public static final int WORDS = 4_000;

    /** Largest file, bytes. */
    static final long LARGEST = 100L << 20;

    private static final int SHORT = 300;
    private static final int MOST_ITEMS = 100;

    @Inject
    InspectionShelf inspections;

    @Inject
    RequestShelf shelf;

    @Inject
    Reaches reaches;

    @Inject
    Accounts accounts;

    @Inject
    FileStore files;

    @Inject
    CurrentActor current;

    @Inject
    Trail trail;

    /** Writes down what an inspector asked for in the room. @param asker who asked @throws Refusal CONFLICT if the inspection is over; UNREADABLE without words */
    public RequestView ask(String inspection, String asker, String words, OffsetDateTime due) throws Refusal {
        var of = inspections.find(inspection);
        of.mustRun();
        var wish = new Request.Wish(
                Prose.required("words", words, WORDS), Prose.required("asker", asker, SHORT), due, false);
        var request = shelf.ask(of, wish, current.get());
        trail.append(RequestActs.asked(request));
        return request.view();
    }

    /** Puts it in the hands of a person of the quality unit. @param due when it is wanted; null for no such time */
    public RequestView assign(String inspection, int place, int revision, String owner, OffsetDateTime due)
            throws Refusal {
        var request = open(inspection, place, revision);
        var taker = accounts.find(Prose.required("owner", owner, 64))
                .filter(account -> account.active() && account.roles().contains(Role.QA_MANAGER))
                .orElseThrow(() -> new Refusal(UNREADABLE, "inspection.no-such-person", owner));
        var before = request.owner();
        var wanted = request.due();
        request.assign(taker, due);
        shelf.flush(request);
        trail.append(RequestActs.of("inspection.request-assigned", request)
                .changing(List.of(
                        new Change(request.number() + "#/owner", before, taker.name()),
                        new Change(request.number() + "#/due", text(wanted), text(due)))));
        return request.view();
    }

    /** Adds a thing of the house to the answer; published, it opens that thing to the inspectors, also outside the scope. @throws Refusal NOT_FOUND for a number that no room knows */
    public RequestView addRecord(String inspection, int place, String record, String says) throws Refusal {
        var request = shelf.find(inspection, place);
        request.mustStand(RequestState.ASKED);
        var number = Prose.required("record", record, 32);
        if (!reaches.origins(Set.of(number)).containsKey(number))
            throw new Refusal(NOT_FOUND, "inspection.no-thing", number);
        return added(request, new Item(request, words(says), number, null, current.get()), number);
    }

    /** Adds a file to the answer. @throws Refusal TOO_LARGE past {@value #LARGEST} bytes; UNREADABLE without a file or without words */
    public RequestView addFile(String inspection, int place, String says, InputStream content, String name)
            throws Refusal, IOException {
        var request = shelf.find(inspection, place);
        request.mustStand(RequestState.ASKED);
        var told = words(says);
        if (content == null) throw new Refusal(UNREADABLE, "evidence.no-file");
        var stored = files.store(new Bounded(content, LARGEST + 1), name, "application/octet-stream");
        if (stored.size() > LARGEST) throw new Refusal(TOO_LARGE, "evidence.too-large", Long.toString(LARGEST >> 20));
        if (stored.size() == 0) throw new Refusal(UNREADABLE, "evidence.no-file");
        return added(request, new Item(request, told, null, stored, current.get()), null);
    }

    private RequestView added(Request request, Item item, String record) throws Refusal {
        if (request.nextPlace() > MOST_ITEMS)
            throw new Refusal(UNREADABLE, "inspection.items-many", Integer.toString(MOST_ITEMS));
        shelf.add(request, item);
        shelf.flush(request);
        var file = item.file();
        trail.append(RequestActs.of("inspection.item-added", request)
                .because(item.says())
                .with("record", record)
                .with("file", file == null ? null : file.name())
                .with("sha256", file == null ? null : file.sha256()));
        return request.view();
    }

    /** @throws Refusal CONFLICT once the answer was put together: it is sent back first */
    public RequestView takeBack(String inspection, int place, int item, String reason) throws Refusal {
        var request = shelf.find(inspection, place);
        request.mustStand(RequestState.ASKED);
        var why = Prose.required("reason", reason, WORDS);
        request.item(item).takeBack();
        shelf.flush(request);
        trail.append(RequestActs.of("inspection.item-taken-back", request)
                .because(why)
                .with("item", Integer.toString(item)));
        return request.view();
    }

    /** The answer is put together. @param answer in words; may be null if there are items */
    public RequestView prepare(String inspection, int place, int revision, String answer) throws Refusal {
        var request = open(inspection, place, revision);
        request.prepare(Prose.optional("answer", answer, WORDS), current.get());
        return moved(request, "inspection.prepared", RequestState.ASKED, null);
    }

    /** A second person looked at it. @throws Refusal NOT_ALLOWED for who put it together */
    public RequestView check(String inspection, int place, int revision) throws Refusal {
        var request = open(inspection, place, revision);
        request.check(current.get());
        return moved(request, "inspection.checked", RequestState.PREPARED, null);
    }

    public RequestView sendBack(String inspection, int place, int revision, String reason) throws Refusal {
        var request = open(inspection, place, revision);
        var why = Prose.required("reason", reason, WORDS);
        var before = request.state();
        request.sendBack();
        return moved(request, "inspection.sent-back", before, why);
    }

    /** From now on the inspectors see it. @throws Refusal CONFLICT before a second person has looked at it */
    public RequestView publish(String inspection, int place, int revision) throws Refusal {
        var request = open(inspection, place, revision);
        request.publish(current.get());
        return moved(request, "inspection.published", RequestState.CHECKED, null);
    }

    /** True if a pack is asked for there, and none was made yet. @throws Refusal NOT_FOUND */
    public boolean awaitsPack(String inspection, int place) throws Refusal {
        return shelf.find(inspection, place).awaitsPack();
    }

    /** The pack is made that was asked for: the inspectors see it as the answer. Nothing is done if it was withdrawn meanwhile. @param pack its place within the inspection */
    public RequestView answerWithPack(String inspection, int place, int pack) throws Refusal {
        var request = shelf.find(inspection, place);
        if (!request.awaitsPack()) return request.view();
        var before = request.state();
        request.answer(pack, current.get());
        shelf.flush(request);
        trail.append(RequestActs.of("inspection.published", request)
                .changing(
                        List.of(new Change(request.number() + "#/state", before.name(), RequestState.PUBLISHED.name())))
                .with("pack", Integer.toString(pack)));
        return request.view();
    }

    public RequestView withdraw(String inspection, int place, String reason) throws Refusal {
        var request = shelf.find(inspection, place);
        var why = Prose.required("reason", reason, WORDS);
        var before = request.state();
        request.withdraw(why, current.get());
        return moved(request, "inspection.request-withdrawn", before, why);
    }

    private RequestView moved(Request request, String act, RequestState before, String why) throws Refusal {
        shelf.flush(request);
        trail.append(RequestActs.of(act, request)
                .because(why)
                .changing(List.of(new Change(
                        request.number() + "#/state",
                        before.name(),
                        request.state().name()))));
        return request.view();
    }

    /** @throws Refusal NOT_FOUND */
    public RequestView get(String inspection, int place) throws Refusal {
        return shelf.find(inspection, place).view();
    }

    /** In the order in which they were asked. */
    public List<RequestView> of(String inspection) {
        return shelf.of(inspection);
    }

    /** What waits, of all inspections, the oldest first. @param after cursor of the page before */
    public Page<RequestView> waiting(String after, int limit) throws Refusal {
        if (after != null && !after.matches("[0-9]{1,18}")) throw new Refusal(UNREADABLE, "trail.cursor", after);
        return shelf.waiting(after, limit);
    }

    /** All of an inspection, for a workbook; the export is an event. */
    public List<RequestView> export(String inspection) throws Refusal {
        var found = shelf.of(inspections.find(inspection).number());
        trail.append(Act.of("inspection.list-exported", inspection).with("rows", Integer.toString(found.size())));
        return found;
    }

    /** The file of an item, about to leave the house. @throws Refusal NOT_FOUND */
    public StoredFile handOut(String inspection, int place, int item) throws Refusal {
        var request = shelf.find(inspection, place);
        var file = RequestActs.file(request, item);
        trail.append(RequestActs.handedOut(request, file));
        return file;
    }

    private Request open(String inspection, int place, int revision) throws Refusal {
        var request = shelf.find(inspection, place);
        request.mustBe(revision);
        if (!request.state().waits()) request.mustStand(RequestState.ASKED);
        return request;
    }

    private static String words(String says) throws Refusal {
        return Prose.required("says", says, 500);
    }

    private static String text(OffsetDateTime at) {
        return at == null ? null : at.toString();
    }
}
