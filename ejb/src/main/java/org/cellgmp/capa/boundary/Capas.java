package org.cellgmp.capa.boundary;

import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.capa.CapaAct;
import org.cellgmp.capa.CapaView;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.Signed;
import org.cellgmp.capa.control.Calendars;
import org.cellgmp.capa.control.CapaKeeping;
import org.cellgmp.capa.control.DoneChecks;
import org.cellgmp.capa.control.Prefilled;
import org.cellgmp.capa.control.WatchShelf;
import org.cellgmp.capa.entity.Capa;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door for what is done to CAPAs. Every command names the revision it was decided on and writes its event. */
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
public class Capas {
    @Inject
    CapaKeeping keeping;

    @Inject
    Calendars calendars;

    @Inject
    DoneChecks doneChecks;

    @Inject
    Prefilled prefilled;

    @Inject
    WatchShelf watches;

    @Inject
    DeviationRegister deviations;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    /** @throws Refusal naming the field that is wrong; NOT_FOUND for an unknown deviation */
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public CapaView raise(Plan plan) throws Refusal {
        var who = currentActor.get();
        return raise(plan, null, who);
    }

    /** Raises one with everything that the deviation tells filled in. @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public CapaView raiseFrom(String deviation) throws Refusal {
        var who = currentActor.get();
        return raise(prefilled.from(deviations.get(deviation), who), null, who);
    }

    private CapaView raise(Plan plan, String predecessor, Actor who) throws Refusal {
        keeping.insist(plan, null);
        var capa = Capa.raise(numbers.next("CA"), plan, predecessor, who);
        keeping.add(capa);
        return keeping.done(capa, null, Act.of("capa.raised", capa.number()), who);
    }

    /** Writes the plan anew. @throws Refusal as {@link #raise}; CONFLICT for a due date that an approval fixed */
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public CapaView plan(String number, int revision, Plan plan, String reason) throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number, revision);
        var before = capa.content();
        var why = before.approvals().isEmpty()
                ? Prose.optional("reason", reason, 4_000)
                : Prose.required("reason", reason, 4_000);
        capa.allow(CapaAct.PLAN, null, who);
        keeping.insist(plan, before.plan());
        capa.plan(plan, who);
        return keeping.done(capa, before, Act.of("capa.planned", number).because(why), who);
    }

    /** @throws Refusal NOT_ALLOWED for who wrote the plan or owns an action; for a wrong component of the signature */
    @RolesAllowed(Role.QA)
    public CapaView approve(String number, int revision, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number, revision);
        capa.allow(CapaAct.APPROVE, null, who);
        keeping.insist(capa.content().plan(), capa.content().plan());
        var before = capa.content();
        var signed = sign(capa, "capa.approval", before.planDigest(), reason, shown(capa), account, password);
        capa.approved(signed);
        return keeping.done(capa, before, signed("capa.approved", number, signed), who);
    }

    /** @param address where it can be seen; null if nowhere @throws Refusal BLOCKED if the definition of done does not hold */
    public CapaView complete(String number, int revision, String action, String evidence, String address)
            throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number, revision);
        var before = capa.content();
        capa.allow(CapaAct.COMPLETE, action, who);
        doneChecks.insist(action, before.plan().action(action).check());
        capa.complete(action, evidence, address, who);
        return keeping.done(
                capa, before, Act.of("capa.action-completed", number).with("action", action), who);
    }

    /** @param holds false sends the action back @throws Refusal NOT_ALLOWED for its owner and who did it */
    @RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
    public CapaView verify(String number, int revision, String action, boolean holds, String words) throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number, revision);
        var before = capa.content();
        capa.allow(CapaAct.VERIFY, action, who);
        if (holds) doneChecks.insist(action, before.plan().action(action).check());
        capa.verify(action, holds, words, who);
        var act = Act.of(holds ? "capa.action-verified" : "capa.action-sent-back", number);
        return keeping.done(capa, before, act.because(words).with("action", action), who);
    }

    public CapaView askExtension(String number, int revision, String action, LocalDate to, String reason)
            throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number, revision);
        var before = capa.content();
        var request = capa.ask(action, to, reason, who);
        var act = Act.of("capa.extension-asked", number).because(reason);
        return keeping.done(capa, before, act.with("action", action).with("extension", request), who);
    }

    /** Grants or refuses by signature; a grant approves the plan with the new day. */
    @RolesAllowed(Role.QA)
    public CapaView decideExtension(
            String number,
            int revision,
            String extension,
            boolean granted,
            String reason,
            String account,
            String password)
            throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number, revision);
        capa.allow(CapaAct.DECIDE_EXTENSION, extension, who);
        var before = capa.content();
        var asked = before.extension(extension);
        var shown = shown(capa);
        shown.put("extension", extension);
        shown.put("action", asked.action());
        shown.put("from", asked.from().toString());
        shown.put("to", asked.to().toString());
        var digest = granted ? CanonicalJson.digest(capa.extended(extension)) : CanonicalJson.digest(asked);
        var meaning = granted ? "capa.extension-granted" : "capa.extension-refused";
        var signed = sign(capa, meaning, digest, reason, shown, account, password);
        capa.decided(extension, granted, signed);
        return keeping.done(capa, before, signed(meaning, number, signed).with("extension", extension), who);
    }

    /** @throws Refusal BLOCKED naming the actions that are open and the requests that are undecided */
    @RolesAllowed(Role.QA)
    public CapaView confirm(String number, int revision) throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number, revision);
        var before = capa.content();
        capa.confirm(calendars.now(), who);
        return keeping.done(capa, before, Act.of("capa.implemented", number), who);
    }

    public CapaView assess(String number, int revision, String words, String address, Boolean met) throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number, revision);
        var before = capa.content();
        capa.assess(words, address, met, who);
        return keeping.done(capa, before, Act.of("capa.assessed", number), who);
    }

    /** Signs the verdict and closes. Not effective raises the next CAPA, linked to this one. */
    @RolesAllowed(Role.QA)
    public CapaView judge(
            String number, int revision, Boolean effective, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number, revision);
        capa.allow(CapaAct.JUDGE, null, who);
        if (effective == null) throw new Refusal(UNREADABLE, "ground.field-missing", "effective");
        var watch = watches.of(number).orElseThrow();
        capa.judging(effective, watch, who);
        var before = capa.content();
        var shown = shown(capa);
        shown.put("verdict", effective ? "effective" : "not effective");
        shown.put("counted", watch.counted() + " of " + watch.wanted());
        shown.put("missed", Integer.toString(watch.missed().size()));
        var digest = CanonicalJson.digest(CanonicalJson.tree(Map.of(
                "capa", number, "plan", before.planDigest(), "verdict", shown.get("verdict"), "seen", seen(watch))));
        var signed = sign(capa, "capa.verdict", digest, reason, shown, account, password);
        var successor = effective ? null : successor(capa, who).number();
        capa.judged(effective, signed, successor);
        var act = signed(effective ? "capa.effective" : "capa.not-effective", number, signed);
        return keeping.done(capa, before, act.with("successor", successor), who);
    }

    private static String seen(org.cellgmp.capa.Watch watch) {
        return CanonicalJson.digest(CanonicalJson.tree(watch.seen().stream()
                .map(one -> Map.of(
                        "about",
                        one.about(),
                        "version",
                        one.version() + "",
                        "outcome",
                        one.outcome().name()))
                .toList()));
    }

    /** The same problem goes on in a new CAPA, without actions: those tried did not work. */
    private CapaView successor(Capa capa, Actor who) throws Refusal {
        var plan = capa.content().plan();
        return raise(
                new Plan(plan.title(), plan.problem(), null, plan.events(), null, plan.effectiveness()),
                capa.number(),
                who);
    }

    @RolesAllowed(Role.QA)
    public CapaView cancel(String number, int revision, String reason, String account, String password) throws Refusal {
        var who = currentActor.get();
        var capa = keeping.find(number, revision);
        capa.allow(CapaAct.CANCEL, null, who);
        var before = capa.content();
        var why = Prose.required("reason", reason, 4_000);
        var digest = before.planDigest();
        var signed = sign(capa, "capa.cancellation", digest, why, shown(capa), account, password);
        capa.cancelled(signed);
        return keeping.done(capa, before, signed("capa.cancelled", number, signed), who);
    }

    private static Map<String, String> shown(Capa capa) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("capa", capa.number());
        shown.put("title", capa.content().plan().title());
        shown.put("actions", Integer.toString(capa.content().plan().actions().size()));
        shown.put("planDigest", capa.content().planDigest());
        return shown;
    }

    private Signed sign(
            Capa capa,
            String meaning,
            String digest,
            String reason,
            Map<String, String> shown,
            String account,
            String password)
            throws Refusal {
        return Signed.of(
                signatures.sign(new SigningRequest(capa.number(), digest, meaning, reason, shown, account, password)));
    }

    private static Act signed(String name, String number, Signed signed) {
        return Act.of(name, number).because(signed.reason()).with("signature", signed.signature());
    }
}
