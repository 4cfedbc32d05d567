package org.cellgmp.fieldaction.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.OptimisticLockException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.capa.boundary.SiteCalendars;
import org.cellgmp.fieldaction.ConcernedView;
import org.cellgmp.fieldaction.MatterAction;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.MatterView;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.fieldaction.Outcome;
import org.cellgmp.fieldaction.control.ClockTable;
import org.cellgmp.fieldaction.control.MatterShelf;
import org.cellgmp.fieldaction.control.Opening;
import org.cellgmp.fieldaction.entity.Matter;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door for what is done about a product that has left. */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({
    Role.RECORDER,
    Role.REVIEWER,
    Role.ANALYST,
    Role.ANALYST_REVIEWER,
    Role.QA,
    Role.QP_MANUFACTURER,
    Role.QP_MAH
})
public class FieldActions {
    private static final int LONG = 20_000;
    private static final int SHORT = 1_000;

    @Inject
    MatterShelf shelf;

    @Inject
    Opening opening;

    @Inject
    ClockTable table;

    @Inject
    SiteCalendars calendars;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** Opens a complaint, a return, a recall or a rehearsal of one. @throws Refusal UNREADABLE for missing words or times out of order */
    public MatterView open(OpeningRequest told) throws Refusal {
        if (told.kind() == null) throw missing("kind");
        var now = HouseClock.nowAtSite();
        var discovered = told.discoveredAt() == null ? now : told.discoveredAt();
        var aware = told.awareAt() == null ? now : told.awareAt();
        if (aware.isAfter(now.plusMinutes(1)) || discovered.isAfter(aware))
            throw new Refusal(UNREADABLE, "fieldaction.times", discovered.toString(), aware.toString());
        boolean fromSomebody = told.kind() == MatterKind.COMPLAINT || told.kind() == MatterKind.RETURN;
        var checked = new OpeningRequest(
                told.kind(),
                told.mock() && told.kind() == MatterKind.RECALL,
                Prose.required("title", told.title(), 300),
                Prose.required("description", told.description(), LONG),
                fromSomebody ? Prose.required("from", told.from(), SHORT) : null,
                Prose.optional("code", told.code(), 300),
                Prose.required("lot", told.lot(), 300),
                Prose.optional("event", told.event(), 32),
                discovered,
                aware);
        var who = currentActor.get();
        return shelf.view(opening.open(checked, null, null, who), who);
    }

    /**
     * The quality unit says what it finds; it may say so anew until a recall is started or all is closed.
     *
     * @param strategy of a recall: depth, how and whom; required for one
     * @param determinedAt when it was found that somebody has to be told; null for now if the finding asks for it
     */
    @RolesAllowed(Role.QA)
    public MatterView assess(
            String number,
            int revision,
            Outcome outcome,
            String assessment,
            String strategy,
            OffsetDateTime determinedAt)
            throws Refusal {
        var matter = allowed(number, revision, MatterAction.ASSESS);
        if (outcome == null || !Outcome.of(matter.kind()).contains(outcome)) throw missing("outcome");
        var words = Prose.required("assessment", assessment, LONG);
        var how = matter.kind() == MatterKind.RECALL ? Prose.required("strategy", strategy, LONG) : null;
        boolean tell = outcome.trigger() != null || outcome == Outcome.REPORTABLE;
        var determined = determinedAt == null && tell ? HouseClock.nowAtSite() : determinedAt;
        var who = currentActor.get();
        matter.assess(outcome, words, how, determined, table.all(), calendars.current(), who);
        var clocks = outcome.trigger() == null ? List.<String>of() : opening.start(matter, outcome.trigger());
        return done(
                matter,
                Act.of("fieldaction.assessed", number)
                        .because(words)
                        .with("outcome", outcome.name())
                        .with("clocks", clocks.isEmpty() ? null : String.join(", ", clocks)));
    }

    /** Takes up a further clock of the table. @throws Refusal NOT_FOUND for an unknown line; CONFLICT if it runs already */
    @RolesAllowed(Role.QA)
    public MatterView startClock(String number, int revision, String line) throws Refusal {
        var matter = allowed(number, revision, MatterAction.START_CLOCK);
        var known = table.all().get(String.valueOf(line));
        if (known == null) throw new Refusal(NOT_FOUND, "fieldaction.no-line", String.valueOf(line));
        if (matter.clocks(List.of(known), calendars.current()).isEmpty())
            throw new Refusal(CONFLICT, "fieldaction.clock-known", number, line);
        return done(matter, Act.of("fieldaction.clock-started", number).with("clock", line));
    }

    /** What a signature under a notice, a start or a closure binds. */
    record SignedText(String number, String what, Map<String, String> says) {}

    /**
     * Says with a signature that what a clock asks for went out.
     *
     * @param clock id in the view; @param to whom, with the address; @param what the file sent and its reference; @param sentAt null for now
     */
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public MatterView tell(
            String number, long clock, String to, String what, OffsetDateTime sentAt, String account, String password)
            throws Refusal {
        var matter = allowed(number, MatterAction.TELL);
        var line =
                matter.openLine(clock).orElseThrow(() -> new Refusal(CONFLICT, "fieldaction.clock-answered", number));
        var shown = new LinkedHashMap<String, String>();
        shown.put("clock", line);
        shown.put("to", Prose.required("to", to, SHORT));
        shown.put("what", Prose.required("what", what, 4_000));
        var sent = sentAt == null ? HouseClock.nowAtSite() : sentAt;
        if (sent.isAfter(HouseClock.nowAtSite().plusMinutes(1)))
            throw new Refusal(
                    UNREADABLE,
                    "fieldaction.times",
                    sent.toString(),
                    HouseClock.nowAtSite().toString());
        shown.put("sentAt", sent.toString());
        var signed = sign(matter, "fieldaction.told", null, shown, account, password);
        matter.told(clock, shown.get("to"), shown.get("what"), sent, signed);
        return done(
                matter,
                Act.of("fieldaction.told", number)
                        .with("clock", line)
                        .with("to", shown.get("to"))
                        .with("signature", signed.number()));
    }

    /** Starts a recall with a signature. */
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public MatterView start(String number, int revision, String reason, String account, String password)
            throws Refusal {
        var matter = allowed(number, revision, MatterAction.START);
        var why = Prose.required("reason", reason, 4_000);
        var signed = sign(matter, "fieldaction.recall-started", why, shown(matter), account, password);
        matter.start(signed);
        return done(matter, Act.of("fieldaction.started", number).because(why).with("signature", signed.number()));
    }

    /** Writes what became of a delivery. @param notifiedAt null if nobody was told yet */
    @RolesAllowed({Role.RECORDER, Role.REVIEWER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public MatterView account(
            String number,
            long delivery,
            OffsetDateTime notifiedAt,
            OffsetDateTime respondedAt,
            ConcernedView.Account became,
            String note)
            throws Refusal {
        var matter = allowed(number, MatterAction.ACCOUNT);
        var now = HouseClock.nowAtSite().plusMinutes(1);
        boolean future =
                notifiedAt != null && notifiedAt.isAfter(now) || respondedAt != null && respondedAt.isAfter(now);
        if (future || respondedAt != null && (notifiedAt == null || respondedAt.isBefore(notifiedAt)))
            throw new Refusal(UNREADABLE, "fieldaction.times", String.valueOf(notifiedAt), String.valueOf(respondedAt));
        var words = became == ConcernedView.Account.NOT_FOUND
                ? Prose.required("note", note, 4_000)
                : Prose.optional("note", note, 4_000);
        if (!matter.account(delivery, notifiedAt, respondedAt, became, words))
            throw new Refusal(NOT_FOUND, "fieldaction.no-delivery", number, Long.toString(delivery));
        return done(
                matter,
                Act.of("fieldaction.accounted", number)
                        .because(words)
                        .with("delivery", Long.toString(delivery))
                        .with("became", became == null ? null : became.name()));
    }

    /** Closes with a signature. @param effectiveness what shows that it worked, required */
    @RolesAllowed(Role.QA)
    public MatterView close(String number, int revision, String effectiveness, String account, String password)
            throws Refusal {
        var matter = allowed(number, revision, MatterAction.CLOSE);
        var words = Prose.required("effectiveness", effectiveness, LONG);
        var shown = shown(matter);
        var view = shelf.view(matter, currentActor.get());
        if (matter.kind() == MatterKind.RECALL) {
            shown.put("notified", view.notified() + " %");
            shown.put("reconciled", view.reconciled() + " %");
        }
        var signed = sign(matter, "fieldaction.closed", Prose.shown(words, 4_000), shown, account, password);
        matter.close(words, signed);
        return done(
                matter,
                Act.of("fieldaction.closed", number)
                        .because(Prose.shown(words, 4_000))
                        .changing(List.of(
                                new Change(number + "#/state", view.state().name(), "CLOSED")))
                        .with("signature", signed.number()));
    }

    private static Map<String, String> shown(Matter matter) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("number", matter.number());
        shown.put("title", matter.title());
        return shown;
    }

    private SignatureView sign(
            Matter matter, String meaning, String reason, Map<String, String> shown, String account, String password)
            throws Refusal {
        var text = new SignedText(matter.number(), meaning, Map.copyOf(shown));
        return signatures.sign(new SigningRequest(
                matter.number(),
                CanonicalJson.digest(text),
                meaning,
                reason,
                new LinkedHashMap<>(shown),
                account,
                password));
    }

    private Matter allowed(String number, int revision, MatterAction action) throws Refusal {
        var matter = allowed(number, action);
        if (matter.revision() != revision) throw new Refusal(CONFLICT, "fieldaction.changed-meanwhile", number);
        return matter;
    }

    private Matter allowed(String number, MatterAction action) throws Refusal {
        var matter = shelf.find(number);
        var refusal = matter.whyNot(action, currentActor.get());
        if (refusal != null) throw refusal;
        return matter;
    }

    private MatterView done(Matter matter, Act act) throws Refusal {
        try {
            shelf.flush();
        } catch (OptimisticLockException moved) {
            throw new Refusal(CONFLICT, "fieldaction.changed-meanwhile", matter.number());
        }
        trail.append(act.with("state", matter.state().name()));
        return shelf.view(matter, currentActor.get());
    }

    private static Refusal missing(String field) {
        return new Refusal(UNREADABLE, "ground.field-missing", field);
    }
}
