package org.cellgmp.writing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.SharedWork;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.writing.TextApproval;
import org.cellgmp.writing.TextDraft;
import org.cellgmp.writing.TextStanding;
import org.cellgmp.writing.TextView;
import org.cellgmp.writing.control.TextShelf;
import org.cellgmp.writing.entity.TextEdition;

/**
 * The door to governed texts: paragraphs for the headings of a dossier, each written by one person, approved by another, and printed in every
 * document under its heading from the day on that it names.
 */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.READER, Role.SYSTEM})
public class GovernedTexts {
    /** Meaning of the signature that approves an edition. */
    public static final String APPROVAL = "writing.text-approval";

    private static final int LONGEST_REASON = 2_000;

    @Inject
    TextShelf shelf;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor actor;

    @Inject
    Trail trail;

    @Inject
    SharedWork shared;

    /** The newest edition of each text, by product, heading and position. @param product null for all */
    public List<TextView> newest(String product) {
        return shelf.newest(product == null || product.isBlank() ? null : product.strip());
    }

    /** Editions of a text, newest first. @throws Refusal NOT_FOUND */
    public List<TextView> history(String number) throws Refusal {
        return shelf.history(number);
    }

    /** @throws Refusal NOT_FOUND */
    public TextView edition(String number, int version) throws Refusal {
        for (var edition : shelf.history(number)) if (edition.version() == version) return edition;
        throw new Refusal(Refusal.Reason.NOT_FOUND, "writing.not-found", number + "/v" + version);
    }

    /** True for the number of a text. */
    public static boolean numbers(String number) {
        return number.startsWith(TextShelf.PREFIX + "-");
    }

    /** Keeps the first edition. @return its number. @throws Refusal naming the field or the paragraph that cannot be kept */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public String write(TextDraft draft) throws Refusal {
        var edition = shelf.write(draft, actor.get());
        tell(edition, null, null);
        return edition.number();
    }

    /**
     * Keeps the next edition; the one before stays in force until somebody else approves this one.
     *
     * @param expected newest edition that the person saw
     * @throws Refusal without a reason; CONFLICT if a later one was written or nothing differs
     */
    @RolesAllowed(Role.WRITER)
    public int revise(String number, int expected, TextDraft draft, String reason) throws Refusal {
        var why = Prose.required("reason", reason, LONGEST_REASON);
        var before = shelf.history(number).get(0);
        var edition = shelf.revise(number, expected, draft, why, actor.get());
        tell(edition, before, why);
        return edition.version();
    }

    private void tell(TextEdition edition, TextView before, String reason) {
        trail.append(Act.of("writing.text-written", edition.name())
                .because(reason)
                .changing(Change.between(
                        edition.name(),
                        before == null ? null : before.said().members(),
                        edition.said().members())));
    }

    /**
     * Approves the newest edition by a signature over its digest: from its day on it is printed. Refuses own work, other words than those
     * looked at, an edition that is not the newest, and a wrong component.
     */
    @RolesAllowed(Role.APPROVER)
    public void approve(String number, TextApproval request) throws Refusal {
        var edition = shelf.locked(number, request.version());
        var who = actor.get();
        who = who.sharing(shared.with(who.id(), List.of(number)));
        edition.mayBeApproved(request.digest(), shelf.editions(number), who);
        var shown = new LinkedHashMap<String, String>();
        shown.put("text", edition.name());
        shown.put("product", edition.said().product());
        shown.put("section", edition.said().section());
        shown.put("title", edition.said().titleEnglish());
        shown.put("in force from", edition.said().from().toString());
        var signed = signatures.sign(new SigningRequest(
                edition.name(),
                request.digest(),
                APPROVAL,
                Prose.optional("reason", request.reason(), LONGEST_REASON),
                shown,
                request.account(),
                request.password()));
        edition.approve(signed);
        trail.append(Act.of("writing.text-approved", edition.name())
                .because(signed.reason())
                .with("signature", signed.number())
                .changing(List.of(new Change(edition.name() + "#/approved", null, request.digest()))));
    }

    /** Of each text of the product the approved edition that stands on the day, also one that withdraws it. */
    public List<TextStanding> standing(String product, LocalDate day) {
        return shelf.standing(product, day);
    }

    /** Those editions, whole, in the order in which they are printed. */
    public List<TextView> whole(Collection<TextStanding> standing) {
        return shelf.whole(standing);
    }
}
