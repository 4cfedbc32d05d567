package org.cellgmp.capa;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.deviation.Origin;
import org.cellgmp.record.CanonicalJson;

/**
 * A whole CAPA as it is kept.
 *
 * @param planners accounts of all who wrote the plan since it was last approved
 * @param approvals oldest first; the last one counts while its digest is the plan's
 * @param predecessor number of the CAPA that had no effect and led to this one; null if none did
 * @param origin null for one that was raised here
 */
public record CapaContent(
        Plan plan,
        List<String> planners,
        List<Approval> approvals,
        List<Done> done,
        List<Extension> extensions,
        Confirmation confirmation,
        Assessment assessment,
        Verdict verdict,
        Signed cancellation,
        String predecessor,
        Origin origin) {
    /** Of a plan. @param plan digest of the plan that was approved; the signature may cover more, such as an extension */
    public record Approval(String plan, Signed signed) {}

    /** That all actions are done and verified. */
    public record Confirmation(String by, String byName, OffsetDateTime at) {}

    public CapaContent {
        planners = planners == null ? List.of() : List.copyOf(planners);
        approvals = approvals == null ? List.of() : List.copyOf(approvals);
        done = done == null ? List.of() : List.copyOf(done);
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
    }

    public static CapaContent of(Plan plan, String planner, String predecessor) {
        return new CapaContent(plan, List.of(planner), null, null, null, null, null, null, null, predecessor, null);
    }

    /** As another register tells it: no approval, no verdict, for nobody signed one here. */
    public static CapaContent takenOver(Plan plan, String planner, List<Done> done, Origin origin) {
        return new CapaContent(plan, List.of(planner), null, done, null, null, null, null, null, null, origin);
    }

    /** SHA-256 of the plan's canonical form, lower-case hex: what an approval is bound to. */
    public String planDigest() {
        return CanonicalJson.digest(plan);
    }

    /** True if the last approval covers the plan as it stands. */
    public boolean approved() {
        return !approvals.isEmpty()
                && approvals.get(approvals.size() - 1).plan().equals(planDigest());
    }

    public CapaContent planned(Plan next, List<String> by) {
        return new CapaContent(
                next,
                by,
                approvals,
                done,
                extensions,
                confirmation,
                assessment,
                verdict,
                cancellation,
                predecessor,
                origin);
    }

    public CapaContent approved(Plan next, Signed signed) {
        var more = new ArrayList<>(approvals);
        more.add(new Approval(CanonicalJson.digest(next), signed));
        return new CapaContent(
                next,
                List.of(),
                more,
                done,
                extensions,
                confirmation,
                assessment,
                verdict,
                cancellation,
                predecessor,
                origin);
    }

    /** With what is said of one action in place of what was said before; null takes it back. */
    public CapaContent done(String action, Done now) {
        var others = new ArrayList<>(
                done.stream().filter(one -> !one.action().equals(action)).toList());
        if (now != null) others.add(now);
        return new CapaContent(
                plan,
                planners,
                approvals,
                others,
                extensions,
                confirmation,
                assessment,
                verdict,
                cancellation,
                predecessor,
                origin);
    }

    public CapaContent extension(Extension one) {
        var all = new ArrayList<>(extensions.stream()
                .filter(other -> !other.id().equals(one.id()))
                .toList());
        all.add(one);
        return new CapaContent(
                plan,
                planners,
                approvals,
                done,
                all,
                confirmation,
                assessment,
                verdict,
                cancellation,
                predecessor,
                origin);
    }

    public CapaContent confirmed(Confirmation by) {
        return new CapaContent(
                plan,
                planners,
                approvals,
                done,
                extensions,
                by,
                assessment,
                verdict,
                cancellation,
                predecessor,
                origin);
    }

    public CapaContent assessed(Assessment found) {
        return new CapaContent(
                plan,
                planners,
                approvals,
                done,
                extensions,
                confirmation,
                found,
                verdict,
                cancellation,
                predecessor,
                origin);
    }

    public CapaContent judged(Verdict given) {
        return new CapaContent(
                plan,
                planners,
                approvals,
                done,
                extensions,
                confirmation,
                assessment,
                given,
                cancellation,
                predecessor,
                origin);
    }

    public CapaContent cancelled(Signed by) {
        return new CapaContent(
                plan,
                planners,
                approvals,
                done,
                extensions,
                confirmation,
                assessment,
                verdict,
                by,
                predecessor,
                origin);
    }

    /** Null while nobody said it is carried out. */
    public Done done(String action) {
        return done.stream()
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElse(null);
    }

    /** The undecided request about an action; null if there is none. */
    public Extension pending(String action) {
        return extensions.stream()
                .filter(one -> one.pending() && one.action().equals(action))
                .findFirst()
                .orElse(null);
    }

    public Extension extension(String id) {
        return extensions.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Actions that are not done and verified, in the order of the plan. */
    public List<PlannedAction> unverified() {
        return plan.actions().stream()
                .filter(action ->
                        done(action.id()) == null || !done(action.id()).verified())
                .toList();
    }

    public boolean owns(String account) {
        return plan.actions().stream().anyMatch(action -> account.equals(action.owner()));
    }
}
