package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.BaselineContent;
import org.cellgmp.dossier.BaselineView;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.PublishStanding;
import org.cellgmp.dossier.control.BaselineShelf;
import org.cellgmp.dossier.control.PlacementCheck;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.dossier.entity.Baseline;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door of baselines: which file of which leaf goes into the next sequence, signed by two persons. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class Baselines {
    /** Meanings of the two signatures. */
    public static final String FREEZING = "dossier.baseline-freezing";

    public static final String APPROVAL = "dossier.baseline-approval";

    private static final int LONGEST_NOTE = 2_000;

    @Inject
    BaselineShelf shelf;

    @Inject
    PlanFinder finder;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** Newest first, each with how the plan has left it. @throws Refusal NOT_FOUND */
    public List<BaselineView> of(String number) throws Refusal {
        return shelf.views(finder.dossier(number));
    }

    /** What must be known before the region is published. @throws Refusal NOT_FOUND */
    public PublishStanding standing(String number, Region region) throws Refusal {
        return shelf.standing(finder.dossier(number), region);
    }

    /** What would be frozen now, and the digest that is signed; empty leaves if the plan holds nothing for the region. */
    public BaselineContent content(String number, Region region) throws Refusal {
        PlacementCheck.published(region);
        return content(finder.dossier(number), region);
    }

    private BaselineContent content(Dossier dossier, Region region) {
        return new BaselineContent(
                region,
                shelf.next(dossier, region),
                shelf.leaves(dossier, region).stream()
                        .map(LeafView::leaf)
                        .map(BaselineShelf::frozen)
                        .toList());
    }

    /**
     * Freezes the plan of a region by a signature of whoever prepares the sequence.
     *
     * @param request with the digest of the content that was looked at; its reason is kept as a note
     * @return number of the baseline
     * @throws Refusal CONFLICT if the plan is another than was looked at, or the newest baseline of the region is the same and approved,
     *     or the same and frozen by this person; BLOCKED if it is empty or something in it is not approved
     */
    @RolesAllowed(Role.WRITER)
    public int freeze(String number, Region region, LeafApproval request) throws Refusal {
        PlacementCheck.published(region);
        var dossier = finder.locked(number);
        var content = content(dossier, region);
        if (content.leaves().isEmpty())
            throw new Refusal(Refusal.Reason.BLOCKED, "dossier.baseline-empty", number, region.name());
        if (!content.sha256().equals(request.digest()))
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.baseline-plan-changed", number);
        var open = shelf.leaves(dossier, region).stream()
                .filter(leaf -> !leaf.approved())
                .toList();
        if (!open.isEmpty())
            throw new Refusal(
                    Refusal.Reason.BLOCKED,
                    "dossier.baseline-unapproved",
                    Integer.toString(open.size()),
                    open.get(0).leaf().titleEnglish());
        var all = shelf.of(dossier);
        mustBeAnother(all, content);
        int next = all.isEmpty() ? 1 : all.get(0).number() + 1;
        var signed = sign(
                dossier,
                next,
                content.region(),
                content.sha256(),
                FREEZING,
                content.leaves().size(),
                request);
        var made = new Baseline(dossier, next, content, signed.reason(), currentActor.get(), signed);
        shelf.keep(made);
        trail.append(Act.of("dossier.baseline-frozen", number)
                .because(signed.reason())
                .with("signature", signed.number())
                .with("sequence", region.name() + " " + content.sequence())
                .with("leaves", Integer.toString(content.leaves().size()))
                .changing(List.of(new Change(number + "#/baselines/" + next, null, content.sha256()))));
        return next;
    }

    /** The newest alone counts: a plan may come back to what it held before, and who froze it may be the only one who could approve it. */
    private void mustBeAnother(List<Baseline> all, BaselineContent content) throws Refusal {
        var newest =
                all.stream().filter(other -> other.region() == content.region()).findFirst();
        if (newest.isPresent() && newest.get().suffices(content.sha256(), currentActor.get()))
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "dossier.baseline-twice",
                    Integer.toString(newest.get().number()));
    }

    /**
     * Approves a baseline by the signature of somebody else.
     *
     * @throws Refusal as {@link Baseline#mayBeApproved}; CONFLICT if its sequence is published, or the plan has left it so that the sequence would
     *     hold something else
     */
    @RolesAllowed(Role.APPROVER)
    public void approve(String number, int baseline, LeafApproval request) throws Refusal {
        var dossier = finder.locked(number);
        var frozen = shelf.one(dossier, baseline);
        frozen.mayBeApproved(request.digest(), currentActor.get());
        var view = shelf.views(dossier).stream()
                .filter(one -> one.number() == baseline)
                .findFirst()
                .orElseThrow();
        if (view.published() || view.altered())
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.baseline-left", Integer.toString(baseline));
        var signed = sign(
                dossier,
                baseline,
                frozen.region(),
                frozen.sha256(),
                APPROVAL,
                frozen.leaves().size(),
                request);
        frozen.approve(signed);
        trail.append(Act.of("dossier.baseline-approved", number)
                .because(signed.reason())
                .with("signature", signed.number())
                .changing(
                        List.of(new Change(number + "#/baselines/" + baseline + "/approved", null, frozen.sha256()))));
    }

    private SignatureView sign(
            Dossier dossier, int number, Region region, String sha256, String meaning, int leaves, LeafApproval request)
            throws Refusal {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("dossier", dossier.number() + " " + dossier.title());
        shown.put("baseline", Integer.toString(number));
        shown.put("sequence", region.name() + " " + shelf.next(dossier, region));
        shown.put("leaves", Integer.toString(leaves));
        return signatures.sign(new SigningRequest(
                dossier.number() + "#/baselines/" + number,
                sha256,
                meaning,
                Prose.optional("reason", request.reason(), LONGEST_NOTE),
                shown,
                request.account(),
                request.password()));
    }
}
