package org.cellgmp.change.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Signed;
import org.cellgmp.capa.boundary.Watches;
import org.cellgmp.change.ChangeAct;
import org.cellgmp.change.ChangeState;
import org.cellgmp.change.ChangeView;
import org.cellgmp.change.Proposal;
import org.cellgmp.change.control.ChangeKeeping;
import org.cellgmp.change.entity.ChangeControl;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door for what is done to changes. Every command names the revision it was decided on and writes its event. */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.REVIEWER, Role.ANALYST_REVIEWER, Role.QA})
public class Changes {
    @Inject
    ChangeKeeping keeping;

    @Inject
    Watches watches;

    @Inject
    Numbers numbers;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    /** @throws Refusal naming the field that is wrong */
    public ChangeView request(Proposal proposal) throws Refusal {
        var who = currentActor.get();
        keeping.insist(proposal);
        var change = ChangeControl.request(numbers.next("CH"), proposal, criterion(proposal), who);
        keeping.add(change);
        return keeping.done(change, null, Act.of("change.requested", change.number()), who);
    }

    /** Writes it anew. @throws Refusal as {@link #request}; CONFLICT for a step that is done */
    public ChangeView propose(String number, int revision, Proposal proposal, String reason) throws Refusal {
        var who = currentActor.get();
        var change = keeping.get(number, revision);
        var before = change.content();
        var why = Prose.required("reason", reason, 4_000);
        keeping.insist(proposal);
        change.propose(proposal, criterion(proposal), who);
        return keeping.done(change, before, Act.of("change.proposed", number).because(why), who);
    }

    private Criterion criterion(Proposal proposal) throws Refusal {
        return proposal.batches() == null || proposal.batches().isBlank()
                ? null
                : watches.checked(proposal.criterion(), proposal.batches());
    }

    /** @throws Refusal NOT_ALLOWED for who asked for the change or owns a step; BLOCKED naming what its assessment misses */
    @RolesAllowed(Role.QA)
    public ChangeView approve(String number, int revision, String reason, String account, String password)
            throws Refusal {
        return signed(number, revision, ChangeAct.APPROVE, "change.approved", reason, account, password);
    }

    @RolesAllowed(Role.QA)
    public ChangeView refuse(String number, int revision, String reason, String account, String password)
            throws Refusal {
        return signed(number, revision, ChangeAct.REFUSE, "change.refused", reason, account, password);
    }

    @RolesAllowed(Role.QA)
    public ChangeView cancel(String number, int revision, String reason, String account, String password)
            throws Refusal {
        return signed(number, revision, ChangeAct.CANCEL, "change.cancelled", reason, account, password);
    }

    /** @throws Refusal BLOCKED while the first batches are not all seen */
    @RolesAllowed(Role.QA)
    public ChangeView close(String number, int revision, String reason, String account, String password)
            throws Refusal {
        return signed(number, revision, ChangeAct.CLOSE, "change.closed", reason, account, password);
    }

    private ChangeView signed(
            String number, int revision, ChangeAct act, String meaning, String reason, String account, String password)
            throws Refusal {
        var who = currentActor.get();
        var change = keeping.get(number, revision);
        var before = change.content();
        change.allow(act, null, who);
        if (act == ChangeAct.CLOSE) change.closing(watches.of(number).orElse(null), who);
        var why = Prose.required("reason", reason, 4_000);
        var shown = new LinkedHashMap<String, String>();
        shown.put("change", number);
        shown.put("title", before.proposal().title());
        shown.put("state", change.state().name());
        shown.put("proposalDigest", before.digest());
        var signature = Signed.of(
                signatures.sign(new SigningRequest(number, before.digest(), meaning, why, shown, account, password)));
        switch (act) {
            case APPROVE -> change.approved(signature);
            case REFUSE -> change.ended(ChangeState.REFUSED, signature);
            case CANCEL -> change.ended(ChangeState.CANCELLED, signature);
            default -> change.ended(ChangeState.CLOSED, signature);
        }
        return keeping.done(
                change, before, Act.of(meaning, number).because(why).with("signature", signature.signature()), who);
    }

    @RolesAllowed({
        Role.RECORDER,
        Role.REVIEWER,
        Role.ANALYST,
        Role.ANALYST_REVIEWER,
        Role.QA,
        Role.QP_MANUFACTURER,
        Role.QP_MAH
    })
    public ChangeView complete(String number, int revision, String step, String evidence, String address)
            throws Refusal {
        var who = currentActor.get();
        var change = keeping.get(number, revision);
        var before = change.content();
        change.complete(step, evidence, address, who);
        return keeping.done(
                change, before, Act.of("change.step-completed", number).with("step", step), who);
    }

    /** @param holds false sends the step back @throws Refusal NOT_ALLOWED for its owner */
    public ChangeView verify(String number, int revision, String step, boolean holds, String words) throws Refusal {
        var who = currentActor.get();
        var change = keeping.get(number, revision);
        var before = change.content();
        change.verify(step, holds, words, who);
        var act = Act.of(holds ? "change.step-verified" : "change.step-sent-back", number);
        return keeping.done(change, before, act.because(words).with("step", step), who);
    }

    /** What an authority answered. @param reference of its letter; @param on its day */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA})
    public ChangeView file(String number, int revision, String filing, String reference, LocalDate on) throws Refusal {
        var who = currentActor.get();
        var change = keeping.get(number, revision);
        var before = change.content();
        change.file(filing, reference, on, who);
        return keeping.done(
                change, before, Act.of("change.filing-settled", number).with("filing", filing), who);
    }

    /** @throws Refusal BLOCKED naming steps that are open and filings that are not settled */
    @RolesAllowed(Role.QA)
    public ChangeView takeEffect(String number, int revision, LocalDate on) throws Refusal {
        var who = currentActor.get();
        var change = keeping.get(number, revision);
        var before = change.content();
        change.takeEffect(on, who);
        return keeping.done(change, before, Act.of("change.in-force", number), who);
    }
}
