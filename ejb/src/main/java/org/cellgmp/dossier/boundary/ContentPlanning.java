package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.control.AskedContent;
import org.cellgmp.dossier.control.FileReviewing;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.dossier.control.PlanLines;
import org.cellgmp.dossier.control.PlanSources;
import org.cellgmp.dossier.control.WordIntake;
import org.cellgmp.dossier.entity.BroughtSource;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.Duty;
import org.cellgmp.dossier.entity.PlacedLeaf;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.Person;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.People;
import org.cellgmp.review.Reviewed;
import org.cellgmp.review.boundary.ReviewedThings;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;

/** The door for steering a content plan: what it is for, who brings what by when, and whether a received file is the right one. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.WRITER)
public class ContentPlanning {
    /** Meaning of the signature over a received file. */
    public static final String APPROVAL = "dossier.file-approval";

    private static final int LONGEST_REASON = 4_000;
    /** Days before it or farther ahead are typing mistakes. */
    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    private static final int YEARS_AHEAD = 20;

    @PersistenceContext
    EntityManager entities;

    @Inject
    PlanFinder finder;

    @Inject
    PlanLines lines;

    @Inject
    PlanSources sources;

    @Inject
    WordIntake words;

    @Inject
    People people;

    @Inject
    ReviewedThings reviewed;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /**
     * Says what the plan is for.
     *
     * @param revision of the plan that the person saw
     * @throws Refusal CONFLICT if the plan changed since, or aims at the same already
     */
    public void aim(String number, int revision, Aim aim) throws Refusal {
        var dossier = finder.locked(number);
        if (dossier.revision() != revision)
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "dossier.plan-changed",
                    number,
                    Integer.toString(revision),
                    Integer.toString(dossier.revision()));
        var before = dossier.aim();
        if (before.equals(aim)) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.same-aim", number);
        dossier.aim(aim);
        trail.append(Act.of("dossier.aim-stated", number)
                .changing(Change.between(number, Map.of("aim", fields(before)), Map.of("aim", fields(aim)))));
    }

    /**
     * Puts one or more lines of the plan in somebody's hands, and sets their day.
     *
     * @param wanted lines as {@link org.cellgmp.dossier.Asked#line()}
     * @param owner account; blank for nobody
     * @param due null for no day
     * @throws Refusal UNREADABLE for a line that is not asked, a person who does not work on submissions, or a day out of reach
     */
    public void assign(String number, List<String> wanted, String owner, LocalDate due) throws Refusal {
        var dossier = finder.locked(number);
        var person = person(owner);
        mustBeInReach(due);
        if (wanted.isEmpty()) throw unreadable("dossier.no-line");
        var asked = AskedContent.get().of(dossier.aim()).stream()
                .map(one -> one.line())
                .toList();
        var changes = new ArrayList<Change>();
        for (var line : wanted) {
            if (!asked.contains(line)) throw unreadable("dossier.no-such-line", line);
            changes.addAll(give(dossier, line, person, due));
        }
        if (changes.isEmpty()) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.same-duty");
        var act = Act.of("dossier.line-assigned", number).with("lines", String.join(" ", wanted));
        if (person != null) act = act.with("owner", person.account());
        if (due != null) act = act.with("due", due.toString());
        trail.append(act.changing(changes));
    }

    private List<Change> give(Dossier dossier, String line, Person person, LocalDate due) {
        var duty = lines.duty(dossier, line).orElse(null);
        var at = dossier.number() + "#/duties/" + line.replace(':', '-');
        var before = duty == null ? null : duty.owner();
        var day = duty == null || duty.due() == null ? null : duty.due().toString();
        var owner = person == null ? null : person.account();
        var until = due == null ? null : due.toString();
        var changes = new ArrayList<Change>();
        if (!Objects.equals(before, owner)) changes.add(new Change(at + "/owner", before, owner));
        if (!Objects.equals(day, until)) changes.add(new Change(at + "/due", day, until));
        if (changes.isEmpty()) return changes;
        var given = duty == null ? new Duty(dossier, line) : duty;
        given.give(person, due, currentActor.get());
        if (duty == null) entities.persist(given);
        return changes;
    }

    private static void mustBeInReach(LocalDate due) throws Refusal {
        if (due == null) return;
        var latest = HouseClock.nowAtSite().toLocalDate().plusYears(YEARS_AHEAD);
        if (due.isBefore(EARLIEST) || due.isAfter(latest)) throw unreadable("dossier.no-such-day", due.toString());
    }

    /** Who may be given a line: whoever works on submissions, for nobody else may open the plan that the line leads to. */
    public List<Person> owners() {
        return people.working().stream()
                .filter(one -> one.roles().stream().anyMatch(Reviewed.SUBMISSIONS::contains))
                .toList();
    }

    private Person person(String owner) throws Refusal {
        var name = Prose.optional("owner", owner, 120);
        if (name == null) return null;
        return owners().stream()
                .filter(one -> one.account().equals(name))
                .findFirst()
                .orElseThrow(() -> unreadable("dossier.no-such-person", name));
    }

    /**
     * Approves a received file by a signature over its digest. Refuses own work, documents (which are approved in their room), another file
     * than the person looked at, what stands open in its review without a word why, and a wrong component.
     */
    @RolesAllowed(Role.APPROVER)
    public void approve(String number, int leaf, LeafApproval request) throws Refusal {
        var dossier = finder.locked(number);
        var placed = finder.leaf(dossier, leaf);
        placed.mayBeApproved(request.digest(), currentActor.get());
        var about = number + "#/leaves/" + leaf;
        var weighed = reviewed.weigh(FileReviewing.thing(dossier, placed), request.review());
        var shown = shown(dossier, placed);
        shown.putAll(weighed.shown());
        var signed = signatures.sign(new SigningRequest(
                about,
                request.digest(),
                APPROVAL,
                Prose.optional("reason", request.reason(), LONGEST_REASON),
                shown,
                request.account(),
                request.password()));
        placed.approve(signed);
        dossier.touch();
        trail.append(Act.of("dossier.file-approved", number)
                .because(signed.reason())
                .with("leaf", Integer.toString(leaf))
                .with("signature", signed.number())
                .with("despite", weighed.despite())
                .changing(List.of(new Change(about + "/approved", null, request.digest()))));
    }

    /**
     * Keeps a Word file for a heading as its source. It is never filed: an authority takes the PDF made from it, which is placed beside it.
     *
     * @param place heading as {@link org.cellgmp.dossier.Placement} names it
     * @return its number within the dossier
     * @throws Refusal UNREADABLE for an unknown heading, or if it is no Word file or carries macros; TOO_LARGE
     */
    public int keepSource(String number, String place, InputStream content, String name) throws Refusal, IOException {
        var dossier = finder.locked(number);
        var heading = CtdStructure.get()
                .named(String.valueOf(place))
                .filter(found -> found.leafAllowed())
                .orElseThrow(() -> unreadable("dossier.no-such-place", String.valueOf(place)));
        var file = words.keep(content, name);
        int next = sources.of(dossier).stream()
                        .mapToInt(BroughtSource::number)
                        .max()
                        .orElse(0)
                + 1;
        entities.persist(new BroughtSource(dossier, next, heading, file, currentActor.get()));
        trail.append(Act.of("dossier.source-kept", number)
                .with("source", Integer.toString(next))
                .with("place", heading.place())
                .with("sha256", file.sha256())
                .with("size", Long.toString(file.size())));
        return next;
    }

    private static LinkedHashMap<String, String> shown(Dossier dossier, PlacedLeaf placed) {
        var leaf = placed.view();
        var heading = CtdStructure.get().heading(leaf.place());
        var shown = new LinkedHashMap<String, String>();
        shown.put("dossier", dossier.number() + " " + dossier.title());
        shown.put("heading", heading.number() + " " + heading.titleEnglish());
        shown.put("title", leaf.titleEnglish());
        shown.put("file", leaf.fileName());
        shown.put("size", Long.toString(leaf.size()));
        return shown;
    }

    private static Map<String, Object> fields(Aim aim) {
        var fields = new TreeMap<String, Object>();
        fields.put("kind", aim.kind().word());
        if (aim.product() != null) fields.put("product", aim.product().word());
        fields.put(
                "regions",
                aim.regions().stream().sorted().map(Region::name).toList().toString());
        return fields;
    }

    private static Refusal unreadable(String code, String... arguments) {
        return new Refusal(Refusal.Reason.UNREADABLE, code, arguments);
    }
}
