package org.cellgmp.web.recordkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.audit.Change;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Trends;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Measurements;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.boundary.TrialProtocols;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.retention.boundary.Retentions;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.signature.boundary.SigningOrders;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Downloads;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;

/** The pages that records of every kind have in common. */
@Dependent
class RecordShow {
    /** Rows of a list page. */
    static final int ROWS = 100;

    /** Earlier batches that a figure is seen beside: enough for a run to show, few enough to read. */
    private static final int COMPARED = 11;

    private static final Set<RecordKind> HELD = EnumSet.of(
            RecordKind.BATCH_RECORD,
            RecordKind.MATERIAL_LOT,
            RecordKind.VECTOR_LOT,
            RecordKind.CELL_BANK,
            RecordKind.DONATION,
            RecordKind.ROOM,
            RecordKind.EQUIPMENT);

    @Inject
    private Visit visit;

    @Inject
    private Records records;

    @Inject
    private TrialProtocols protocols;

    @Inject
    private Measurements measurements;

    @Inject
    private FileStore files;

    @Inject
    private Signatures signatures;

    @Inject
    private SigningOrders orders;

    @Inject
    private Standing standing;

    @Inject
    private Story story;

    @Inject
    private ExhibitRoom exhibits;

    @Inject
    private HoldRegister holds;

    @Inject
    private Retentions retentions;

    View list(RecordKind kind, String words, String after) {
        var page = visit.context();
        var rows = records.list(kind, words == null || words.isBlank() ? null : words, after, ROWS);
        return View.of("recordkeeping/list")
                .with("layout", RecordLayout.of(kind))
                .with("base", Addresses.list(kind))
                .with("words", words)
                .with("rows", rows.items())
                .with("next", rows.next())
                .with("mayImport", page.mayKeep(kind));
    }

    /** @param version null for the latest; @param at pointer of the cell to correct, {@code ""} to choose one, null for reading */
    View show(RecordKind kind, String number, Integer version, String at) throws Refusal {
        var view = version == null ? latest(kind, number) : version(kind, number, version);
        return View.of("recordkeeping/record")
                .with("shown", page(view, correction(view, at)))
                .with("signatures", signatures.of(view.number()))
                .with("orders", orders.of(view.number()))
                .with("contained", holds.of(view))
                .with("kept", kept(view.number()));
    }

    /** Null if it was not counted yet. A visit that sees a part of the house does not see which holds stand in the rest. */
    private RetentionRow kept(String number) {
        return CurrentCall.narrowed() ? null : retentions.known(number).orElse(null);
    }

    View changes(RecordKind kind, String number, int from, int to) throws Refusal {
        var before = version(kind, number, from);
        var after = version(kind, number, to);
        return View.of("recordkeeping/changes")
                .with("base", Addresses.list(kind) + "/" + number)
                .with("from", before)
                .with("to", after)
                .with("changes", Change.between(after.address().toString(), before.record(), after.record()));
    }

    View story(RecordKind kind, String number, String after) throws Refusal {
        var view = latest(kind, number);
        var told = story.of(visit.context(), view.number(), after);
        return View.of("recordkeeping/story")
                .with("number", view.number())
                .with("base", Addresses.list(kind) + "/" + view.number())
                .with("story", told.items())
                .with("next", told.next());
    }

    /** The imported file byte for byte. */
    Response original(RecordKind kind, String number, Integer version) throws Refusal, IOException {
        var view = version == null ? latest(kind, number) : version(kind, number, version);
        var file = records.handOut(number, view.address().version());
        var in = files.open(file.sha256());
        return Downloads.of(file, in);
    }

    /** Keeps the correction of one cell as the next version, or shows the form again with what does not fit. */
    Response correct(
            RecordKind kind, String number, int expected, String at, String value, boolean absent, String reason)
            throws Refusal {
        var page = visit.context();
        var view = version(kind, number, expected);
        var form = correction(view, at == null ? "" : at);
        Complaint complaint = null;
        if (reason == null || reason.isBlank())
            complaint = new Complaint(
                    page.text("correct.reason"), "correct-reason", page.text("correct.reason-missing"), null);
        else if (!absent && (value == null || value.isBlank()))
            complaint = new Complaint(
                    page.text("correct.value"), "correct-value", page.text("correct.value-missing"), null);
        else
            try {
                var amended =
                        Amended.at(view.record(), form.pointer() == null ? "" : form.pointer(), absent ? null : value);
                var kept = amended instanceof TrialProtocol protocol
                        ? protocols.revise(number, expected, protocol, null, reason)
                        : records.revise(number, expected, amended, null, reason);
                var pointer = "#" + form.pointer();
                return Response.seeOther(URI.create(Addresses.list(kind) + "/" + kept.number() + pointer))
                        .build();
            } catch (Amended.Unfit unfit) {
                complaint = new Complaint(
                        page.text("correct.value"), "correct-value", page.text("correct.unfit." + unfit.code()), null);
            }
        return View.of("recordkeeping/record")
                .with("shown", page(view, form.entered(value, absent, reason, complaint)))
                .with("contained", holds.of(view))
                .at(Addresses.list(kind) + "/" + view.number())
                .answer(400);
    }

    private Correction correction(RecordView view, String at) {
        if (at == null || !visit.context().mayKeep(view.record().kind())) return null;
        if (at.isEmpty()) return Correction.choosing();
        return Correction.of(at, CanonicalJson.leaves(view.record()).get(at));
    }

    private RecordPage page(RecordView view, Correction correction) throws Refusal {
        var page = visit.context();
        var base = Addresses.list(view.record().kind()) + "/" + view.number();
        var judged = standing.of(page, view);
        var told = story.of(page, view.number(), null);
        var setting = new Setting(
                page,
                view.address(),
                judged.findings(),
                Set.copyOf(judged.unseen()),
                Corrections.upTo(view, records),
                judged.specification(),
                trends(view),
                correction != null,
                judged.mayOpen());
        return new RecordPage(
                view,
                base,
                Typesetter.set(view.record(), setting),
                records.history(view.number()),
                page.text("record.version-of", view.address().version(), view.latest()),
                judged.state(),
                judged.tone(),
                actions(page, view, base),
                judged.judged(),
                judged.statement() == null ? null : "/statements/" + judged.statement(),
                judged.tally(),
                judged.unseen(),
                judged.mayOpen(),
                judged.deviations(),
                told.items(),
                told.next() == null ? null : base + "/story?after=" + Addresses.encoded(told.next()),
                correction,
                exhibits.of(page, view));
    }

    private Map<String, List<Trends.Point>> trends(RecordView view) {
        return view.record() instanceof BatchRecord batch
                ? measurements.upTo(view.address(), batch, COMPARED)
                : Map.of();
    }

    private List<Action> actions(PageContext page, RecordView view, String base) {
        var actions = new ArrayList<Action>();
        if (view.record() instanceof BatchRecord batch) {
            if (page.holds(Role.QA_MANAGER, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH))
                actions.add(Action.to(page.text("record.decide"), "/dispositions/of/" + view.number()));
            if (page.holds(
                    Role.QA_MANAGER, Role.INSPECTOR, Role.QUALIFIED_PERSON_MANUFACTURER, Role.QUALIFIED_PERSON_MAH))
                actions.add(Action.to(page.text("review.title"), "/batches/" + view.number() + "/trail-review"));
            records.masterOf(batch)
                    .ifPresent(master -> actions.add(Action.to(
                            page.text("record.master", master.record().title()),
                            Addresses.list(master.record().kind()) + "/" + master.number())));
            actions.add(Action.to(
                    page.text("record.batchml"),
                    base + "/batchml?version=" + view.address().version()));
        }
        if (view.record() instanceof BatchRecord) {
            actions.add(Action.to(page.text("journey.short"), "/batches/" + view.number() + "/journey"));
            actions.add(Action.to(page.text("label.short"), "/batches/" + view.number() + "/labels"));
        }
        if (page.asksForSignatures())
            actions.add(Action.to(page.text("order.new"), "/signatures/asked/" + view.number()));
        actions.add(Action.to(page.text("genealogy.short"), "/genealogy?record=" + view.number()));
        if (HELD.contains(view.record().kind()) && page.mayOpenDeviation())
            actions.add(Action.to(page.text("record.hold"), "/holds/new?record=" + view.number()));
        if (page.mayOpenDeviation())
            actions.add(Action.to(page.text("dev.from-here"), "/deviations/new?about=" + view.number()));
        boolean latest = view.address().version() == view.latest();
        boolean mine = page.mayKeep(view.record().kind());
        if (!mine) actions.add(Action.not(page.text("record.correct"), page.text("record.correct-not-yours")));
        else if (!latest) actions.add(Action.not(page.text("record.correct"), page.text("record.correct-latest-only")));
        else actions.add(Action.to(page.text("record.correct"), base + "?at="));
        if (latest && mine)
            actions.add(Action.to(
                    page.text("entry.revise"),
                    "/records/" + view.record().kind().plural() + "/" + view.number() + "/revise"));
        if (latest) actions.add(Action.to(page.text("record.workbook"), "/import/workbook/" + view.number() + ".xlsx"));
        if (view.original() != null)
            actions.add(Action.to(
                    page.text("record.original"),
                    base + "/original?version=" + view.address().version()));
        return actions;
    }

    private RecordView latest(RecordKind kind, String number) throws Refusal {
        return ofKind(kind, records.latest(number));
    }

    private RecordView version(RecordKind kind, String number, int version) throws Refusal {
        return ofKind(kind, records.version(number, version));
    }

    static RecordView ofKind(RecordKind kind, RecordView view) throws Refusal {
        if (view.record().kind() != kind)
            throw new Refusal(Refusal.Reason.NOT_FOUND, "record.other-kind", view.number());
        return view;
    }
}
