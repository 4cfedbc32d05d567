package org.cellgmp.clause.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_ALLOWED;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.cellgmp.clause.AttestationContent;
import org.cellgmp.clause.AttestationOrder;
import org.cellgmp.clause.AttestationView;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.entity.AttestedClause;
import org.cellgmp.clause.entity.SignedAttestation;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Answer;
import org.cellgmp.guideline.SourceChecks;
import org.cellgmp.identity.Bearing;
import org.cellgmp.identity.boundary.Reaches;
import org.cellgmp.recordkeeping.boundary.Measurements;
import org.cellgmp.recordkeeping.boundary.Records;

/** Looks over what somebody is about to attest. */
@Dependent
public class Attesting {
    /** Characters of what bears a clause out. */
    public static final int LONGEST = 4_000;
    /** Years until the day of review, at most. */
    public static final int LATEST = 3;
    /** Numbers that bear out one clause. */
    public static final int REFERENCES = 20;

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{2})-[0-9]{4}-[0-9]{4,10}");

    @Inject
    Shelf shelf;

    @Inject
    AttestationKeeping keeping;

    @Inject
    CheckKeeping checks;

    @Inject
    Records records;

    @Inject
    Measurements measurements;

    @Inject
    Reaches reaches;

    @Any
    @Inject
    Instance<Bearing> bearings;

    /**
     * What would be signed, whole and possible.
     *
     * @throws Refusal UNREADABLE naming the field that is wrong; NOT_FOUND for a clause, product or reference that is not kept; CONFLICT for a
     *     clause that is not answered by evidence, or if somebody attested it since it was looked at
     */
    public AttestationContent looked(AttestationOrder order, String number) throws Refusal {
        var product = product(order.product());
        var review = review(order.reviewOn());
        if (order.lines().isEmpty() || order.lines().size() > AttestationOrder.MOST)
            throw new Refusal(UNREADABLE, "clause.how-many", Integer.toString(AttestationOrder.MOST));
        var inForce = new SourceChecks(checks.inForce(HouseClock.nowAtSite()));
        var seen = new HashSet<String>();
        var lines = new ArrayList<AttestationContent.Line>();
        for (var line : order.lines()) {
            if (!seen.add(line.guideline() + " " + line.clause()))
                throw new Refusal(UNREADABLE, "clause.twice", line.clause());
            lines.add(looked(line, product, inForce));
        }
        return new AttestationContent(number, product, review, lines);
    }

    private AttestationContent.Line looked(AttestationOrder.Line line, String product, SourceChecks inForce)
            throws Refusal {
        var register = inForce.in(shelf.register(line.guideline()));
        var clause = shelf.clause(register, line.clause());
        if (clause.answered() != Answer.BY_EVIDENCE)
            throw new Refusal(
                    CONFLICT,
                    "clause.not-by-evidence",
                    clause.key(),
                    clause.answered().word());
        var standing = keeping.standing(register.guideline(), clause.key(), product)
                .map(AttestedClause::view)
                .map(Attested::about)
                .orElse("");
        if (!standing.equals(line.before() == null ? "" : line.before().strip()))
            throw new Refusal(CONFLICT, "clause.attested-meanwhile", clause.key());
        return new AttestationContent.Line(
                register.guideline(),
                register.edition(),
                clause.key(),
                clause.clause(),
                clause.title(),
                Prose.required("evidence", line.evidence(), LONGEST),
                references(line.references()),
                standing.isEmpty() ? null : standing);
    }

    /** Null for the site. */
    private String product(String asked) throws Refusal {
        var product = Prose.optional("product", asked, 200);
        if (product == null) return null;
        if (measurements.products().contains(product)
                || !records.specificationsOf(product).isEmpty()) return product;
        throw new Refusal(NOT_FOUND, "clause.unknown-product", product);
    }

    private static LocalDate review(LocalDate asked) throws Refusal {
        var today = HouseClock.nowAtSite().toLocalDate();
        if (asked == null) throw new Refusal(UNREADABLE, "ground.field-missing", "reviewOn");
        if (!asked.isAfter(today)) throw new Refusal(UNREADABLE, "clause.review-past", asked.toString());
        var latest = today.plusYears(LATEST);
        if (asked.isAfter(latest)) throw new Refusal(UNREADABLE, "clause.review-late", latest.toString());
        return asked;
    }

    private List<String> references(List<String> asked) throws Refusal {
        if (asked.size() > REFERENCES) throw new Refusal(UNREADABLE, "clause.references", Integer.toString(REFERENCES));
        for (var reference : asked) {
            var matcher = REFERENCE.matcher(reference);
            if (!matcher.matches()) throw new Refusal(UNREADABLE, "clause.no-reference", reference);
            if (known(matcher.group(1)) && !reaches.places(List.of(reference)).containsKey(reference))
                throw new Refusal(NOT_FOUND, "clause.unknown-reference", reference);
        }
        return List.copyOf(asked);
    }

    /** True if a room answers for such numbers; of others, such as documents, it is not known here whether they are kept. */
    private boolean known(String prefix) {
        for (var bearing : bearings) if (bearing.prefixes().contains(prefix)) return true;
        return false;
    }

    public AttestationView view(SignedAttestation attestation, Actor who) {
        var content = attestation.content();
        return new AttestationView(
                content.number(),
                content,
                content.digest(),
                attestation.signed(),
                keeping.lines(content.number()).stream()
                        .map(AttestedClause::view)
                        .toList(),
                reaches.at(who, content.number()).whyNot(person -> whyNotEnd(person, content.number())));
    }

    private static Refusal whyNotEnd(Actor who, String number) {
        boolean may = who.holds(Role.QA_MANAGER)
                || who.holds(Role.QUALIFIED_PERSON_MANUFACTURER)
                || who.holds(Role.QUALIFIED_PERSON_MAH);
        return may ? null : new Refusal(NOT_ALLOWED, "clause.attest-role", number);
    }
}
