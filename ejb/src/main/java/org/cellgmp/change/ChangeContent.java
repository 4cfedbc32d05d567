package org.cellgmp.change;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.Done;
import org.cellgmp.capa.Signed;
import org.cellgmp.ground.Actor;
import org.cellgmp.record.CanonicalJson;

/**
 * A whole change as it is kept.
 *
 * @param proposers accounts of all who wrote it; @param approval null while nobody approved it as it stands
 * @param done steps carried out; @param filed what became of the filings
 * @param effectiveOn first day in force; null before; @param end signature of closure, refusal or cancellation
 */
public record ChangeContent(
        Proposal proposal,
        List<String> proposers,
        Signed approval,
        List<Done> done,
        List<Filed> filed,
        LocalDate effectiveOn,
        Signed end) {
    /** @param reference of the authority's letter or the receipt; @param on its day */
    public record Filed(String filing, String reference, LocalDate on, String by, String byName, OffsetDateTime at) {}

    public ChangeContent {
        proposers = proposers == null ? List.of() : List.copyOf(proposers);
        done = done == null ? List.of() : List.copyOf(done);
        filed = filed == null ? List.of() : List.copyOf(filed);
    }

    public static ChangeContent of(Proposal proposal, String proposer) {
        return new ChangeContent(proposal, List.of(proposer), null, null, null, null, null);
    }

    /** SHA-256 of the proposal's canonical form, lower-case hex. */
    public String digest() {
        return CanonicalJson.digest(proposal);
    }

    public ChangeContent proposed(Proposal next, List<String> by) {
        return new ChangeContent(next, by, null, done, filed, effectiveOn, end);
    }

    public ChangeContent approved(Signed signed) {
        return new ChangeContent(proposal, proposers, signed, done, filed, effectiveOn, end);
    }

    /** With what is said of one step in place of what was said before; null takes it back. */
    public ChangeContent done(String step, Done now) {
        var others = new ArrayList<>(
                done.stream().filter(one -> !one.action().equals(step)).toList());
        if (now != null) others.add(now);
        return new ChangeContent(proposal, proposers, approval, others, filed, effectiveOn, end);
    }

    public ChangeContent filed(Filed now) {
        var others = new ArrayList<>(
                filed.stream().filter(one -> !one.filing().equals(now.filing())).toList());
        others.add(now);
        return new ChangeContent(proposal, proposers, approval, done, others, effectiveOn, end);
    }

    public ChangeContent effective(LocalDate on) {
        return new ChangeContent(proposal, proposers, approval, done, filed, on, end);
    }

    public ChangeContent ended(Signed signed) {
        return new ChangeContent(proposal, proposers, approval, done, filed, effectiveOn, signed);
    }

    public Done done(String step) {
        return done.stream()
                .filter(one -> one.action().equals(step))
                .findFirst()
                .orElse(null);
    }

    public Filed filed(String filing) {
        return filed.stream()
                .filter(one -> one.filing().equals(filing))
                .findFirst()
                .orElse(null);
    }

    /** Ids of steps that are not done and verified. */
    public List<String> unverified() {
        return proposal.steps().stream()
                .map(Proposal.Step::id)
                .filter(id -> done(id) == null || !done(id).verified())
                .toList();
    }

    /** Ids of filings that must be settled before the change may be in force, and are not. */
    public List<String> unfiled() {
        return proposal.filings().stream()
                .filter(one ->
                        one.category() == Proposal.Category.MAJOR || one.category() == Proposal.Category.MODERATE)
                .map(Proposal.Filing::id)
                .filter(id -> filed(id) == null)
                .toList();
    }

    /** True if a step is this person's own, or of whom they stand for. */
    public boolean owns(Actor who) {
        return proposal.steps().stream().anyMatch(step -> who.standsFor(step.owner()));
    }
}
