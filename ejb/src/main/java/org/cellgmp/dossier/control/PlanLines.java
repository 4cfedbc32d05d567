package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.document.DocumentView;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.Asked;
import org.cellgmp.dossier.DueLine;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.NodeState;
import org.cellgmp.dossier.PlanLine;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.Duty;
import org.cellgmp.dossier.entity.PlacedLeaf;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/** How a plan stands to each thing that is asked of it: four queries for a whole plan. */
@ApplicationScoped
public class PlanLines {
    private static final CtdStructure STRUCTURE = CtdStructure.get();

    @PersistenceContext
    EntityManager entities;

    @Inject
    PlanFinder finder;

    @Inject
    DocumentStanding standing;

    public PlanLines() {}

    /** In the order of what is asked. */
    public List<PlanLine> of(Dossier dossier) {
        return of(dossier, dossier.aim());
    }

    /** As if the plan aimed at something else: what another region or kind of application would ask of it. */
    public List<PlanLine> of(Dossier dossier, Aim aim) {
        var leaves = standing.views(dossier.product(), finder.leaves(dossier));
        var drafts = standing.drafts(dossier.product());
        var twice = Duplicates.of(leaves.stream().map(LeafView::leaf).toList());
        var duties = duties(dossier);
        var today = HouseClock.nowAtSite().toLocalDate();
        return AskedContent.get().of(aim).stream()
                .map(asked -> line(asked, leaves, drafts, twice, duties.get(asked.line()), today))
                .toList();
    }

    public Optional<Duty> duty(Dossier dossier, String line) {
        return Optional.ofNullable(duties(dossier).get(line));
    }

    private record DueOf(String owner) {}

    private record DueLines(List<DueLine> lines) {}

    /**
     * What a person brings in every plan and is not in order yet. The state of a line is computed, so no query can begin in the middle: all of
     * the person's lines are found out, once in a request however many pages it asks for.
     *
     * @param after how many were shown so far
     */
    public Page<DueLine> dueOf(String owner, String after, int limit) throws Refusal {
        int shown = shown(after);
        var due = CurrentCall.onceInRequest(new DueOf(owner), DueLines.class, () -> new DueLines(allDueOf(owner)))
                .lines();
        int end = Math.min(due.size(), shown + limit);
        return new Page<>(due.subList(Math.min(shown, end), end), end < due.size() ? Integer.toString(end) : null);
    }

    private List<DueLine> allDueOf(String owner) {
        var due = new ArrayList<DueLine>();
        for (var dossier : entities.createQuery(
                        "select d from Dossier d where d.id in (select u.dossier from Duty u where u.owner = :owner) order"
                                + " by d.number",
                        Dossier.class)
                .setParameter("owner", owner)
                .getResultList()) due.addAll(due(dossier, owner));
        due.sort(Comparator.comparing(DueLine::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(DueLine::dossier)
                .thenComparing(DueLine::line));
        return List.copyOf(due);
    }

    /** Two queries for a plan in which the person has brought everything as files, four for any other. */
    private List<DueLine> due(Dossier dossier, String owner) {
        var duties = duties(dossier);
        duties.values().removeIf(duty -> !owner.equals(duty.owner()));
        var asked = AskedContent.get().of(dossier.aim()).stream()
                .filter(one -> duties.containsKey(one.line()))
                .toList();
        if (asked.isEmpty()) return List.of();
        var placed = finder.leaves(dossier);
        var twice = Duplicates.of(placed.stream().map(PlacedLeaf::view).toList());
        if (asked.stream().allMatch(one -> doneByFiles(one, placed, twice))) return List.of();
        var leaves = standing.views(dossier.product(), placed);
        var drafts = standing.drafts(dossier.product());
        var today = HouseClock.nowAtSite().toLocalDate();
        return asked.stream()
                .map(one -> line(one, leaves, drafts, twice, duties.get(one.line()), today))
                .filter(line -> line.state() != NodeState.HAVE)
                .map(line -> due(dossier, line))
                .toList();
    }

    /** True if the line is in order whatever became of documents since: it is answered, and by approved files alone. */
    private static boolean doneByFiles(Asked asked, List<PlacedLeaf> placed, Set<Integer> twice) {
        var own = placed.stream().filter(leaf -> answers(leaf.view(), asked)).toList();
        return !own.isEmpty()
                && own.stream()
                        .allMatch(leaf ->
                                leaf.document() == null && leaf.approval() != null && !twice.contains(leaf.number()));
    }

    private static boolean answers(PlannedLeaf leaf, Asked asked) {
        return leaf.regions().contains(asked.region()) && Completeness.answers(leaf.place(), asked);
    }

    private static int shown(String after) throws Refusal {
        if (after == null) return 0;
        if (!after.matches("[0-9]{1,9}")) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor");
        return Integer.parseInt(after);
    }

    private static DueLine due(Dossier dossier, PlanLine line) {
        return new DueLine(
                dossier.number(),
                line.asked().line(),
                line.asked().region(),
                line.headings().get(0).number(),
                line.asked().titleEnglish(),
                line.asked().titleChinese(),
                line.state(),
                line.due());
    }

    private Map<String, Duty> duties(Dossier dossier) {
        var found = new HashMap<String, Duty>();
        entities.createQuery("select d from Duty d where d.dossier = :id", Duty.class)
                .setParameter("id", dossier.id())
                .getResultStream()
                .forEach(duty -> found.put(duty.line(), duty));
        return found;
    }

    private static PlanLine line(
            Asked asked,
            List<LeafView> leaves,
            List<DocumentView> drafts,
            Set<Integer> twice,
            Duty duty,
            LocalDate today) {
        var own = leaves.stream().filter(leaf -> answers(leaf.leaf(), asked)).toList();
        var waiting = drafts.stream()
                .filter(draft -> answers(draft, asked))
                .map(DocumentView::number)
                .toList();
        var state = own.stream()
                .map(leaf -> PlanTree.state(leaf, twice))
                .min(Comparator.naturalOrder())
                .orElse(waiting.isEmpty() ? NodeState.MISSING : NodeState.UNAPPROVED);
        var due = duty == null ? null : duty.due();
        return new PlanLine(
                asked,
                state,
                asked.places().stream().map(STRUCTURE::heading).toList(),
                own,
                waiting,
                duty == null ? null : duty.owner(),
                duty == null ? null : duty.ownerName(),
                due,
                due != null && due.isBefore(today) && state != NodeState.HAVE,
                own.isEmpty() ? elsewhere(asked, leaves) : Set.of());
    }

    private static Set<Region> elsewhere(Asked asked, List<LeafView> leaves) {
        var there = new HashSet<Region>();
        for (var leaf : leaves)
            if (Completeness.answers(leaf.leaf().place(), asked))
                there.addAll(leaf.leaf().regions());
        return there;
    }

    /** A document says only the number of its heading; modules 1 are left out, for their numbers mean something else in each region. */
    private static boolean answers(DocumentView draft, Asked asked) {
        var section = draft.ctdSection();
        return section != null
                && asked.places().stream()
                        .map(STRUCTURE::heading)
                        .filter(heading -> heading.region() == null)
                        .map(Heading::number)
                        .anyMatch(number -> section.equals(number) || section.startsWith(number + "."));
    }
}
