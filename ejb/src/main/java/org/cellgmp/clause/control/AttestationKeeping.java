package org.cellgmp.clause.control;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;
import static org.cellgmp.ground.Refusal.Reason.UNREADABLE;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.entity.AttestedClause;
import org.cellgmp.clause.entity.SignedAttestation;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/** Stores and reads attestations. */
@Dependent
public class AttestationKeeping {
    private static final Pattern CURSOR = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{1,18})");

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public Optional<SignedAttestation> find(String number) {
        return entities.createQuery(
                        "select a from SignedAttestation a where a.number = :number", SignedAttestation.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** @throws Refusal NOT_FOUND */
    public SignedAttestation get(String number) throws Refusal {
        return find(number).orElseThrow(() -> new Refusal(NOT_FOUND, "clause.attestation-unknown", number));
    }

    /** In their order. */
    public List<AttestedClause> lines(String number) {
        return entities.createQuery(
                        "select c from AttestedClause c where c.attestation = :number order by c.line",
                        AttestedClause.class)
                .setParameter("number", number)
                .getResultList();
    }

    /** What stands for a clause. @param product null for the whole site */
    public Optional<AttestedClause> standing(String guideline, String clause, String product) {
        return entities.createQuery(
                        "select c from AttestedClause c where c.guideline = :guideline and c.clause = :clause"
                                + " and c.product = :product and c.state = :standing",
                        AttestedClause.class)
                .setParameter("guideline", guideline)
                .setParameter("clause", clause)
                .setParameter("product", product == null ? "" : product)
                .setParameter("standing", Attested.State.STANDING)
                .getResultStream()
                .findFirst();
    }

    /** What stands of a guideline for the site and, unless null, for a product. */
    public List<Attested> standing(String guideline, String product) {
        return entities.createQuery(
                        "select c from AttestedClause c where c.guideline = :guideline and c.product in :products"
                                + " and c.state = :standing",
                        AttestedClause.class)
                .setParameter("guideline", guideline)
                .setParameter("products", product == null ? List.of("") : List.of("", product))
                .setParameter("standing", Attested.State.STANDING)
                .getResultStream()
                .map(AttestedClause::view)
                .toList();
    }

    /** What stands of all guidelines for the site and, unless null, for a product. */
    public List<Attested> standing(String product) {
        return entities.createQuery(
                        "select c from AttestedClause c where c.product in :products and c.state = :standing",
                        AttestedClause.class)
                .setParameter("products", product == null ? List.of("") : List.of("", product))
                .setParameter("standing", Attested.State.STANDING)
                .getResultStream()
                .map(AttestedClause::view)
                .toList();
    }

    /** Of a clause, newest first, at most {@link Page#LARGEST}. */
    public List<Attested> of(String guideline, String clause) {
        return entities.createQuery(
                        "select c from AttestedClause c where c.guideline = :guideline and c.clause = :clause"
                                + " order by c.id desc",
                        AttestedClause.class)
                .setParameter("guideline", guideline)
                .setParameter("clause", clause)
                .setMaxResults(Page.LARGEST)
                .getResultStream()
                .map(AttestedClause::view)
                .toList();
    }

    /**
     * By their day of review.
     *
     * @param state null for all; @param until the last day of review that is listed, null for any; @param product null for all, empty for the
     *     site
     */
    public Page<Attested> list(Attested.State state, LocalDate until, String product, String after, int limit)
            throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var query = entities.createQuery(
                "select c from AttestedClause c where 1 = 1" + (state == null ? "" : " and c.state = :state")
                        + (until == null ? "" : " and c.reviewOn <= :until")
                        + (product == null ? "" : " and c.product = :product")
                        + (after == null ? "" : " and (c.reviewOn > :day or c.reviewOn = :day and c.id > :last)")
                        + " order by c.reviewOn, c.id",
                AttestedClause.class);
        if (state != null) query.setParameter("state", state);
        if (until != null) query.setParameter("until", until);
        if (product != null) query.setParameter("product", product);
        if (after != null) goOn(query, after);
        var found = query.setMaxResults(rows + 1).getResultList();
        boolean more = found.size() > rows;
        var shown = more ? found.subList(0, rows) : found;
        var last = more ? shown.get(shown.size() - 1) : null;
        return new Page<>(
                shown.stream().map(AttestedClause::view).toList(),
                more ? last.view().reviewOn() + "." + last.id() : null);
    }

    private static void goOn(TypedQuery<AttestedClause> query, String after) throws Refusal {
        var matcher = CURSOR.matcher(after);
        try {
            if (!matcher.matches()) throw new Refusal(UNREADABLE, "ground.broken-cursor", after);
            query.setParameter("day", LocalDate.parse(matcher.group(1)));
            query.setParameter("last", Long.valueOf(matcher.group(2)));
        } catch (DateTimeParseException broken) {
            throw new Refusal(UNREADABLE, "ground.broken-cursor", after);
        }
    }

    public void add(SignedAttestation attestation, List<AttestedClause> lines) throws Refusal {
        entities.persist(attestation);
        lines.forEach(entities::persist);
        flush(attestation.content().number());
    }

    /** @throws Refusal CONFLICT if somebody was quicker */
    public void flush(String number) throws Refusal {
        try {
            entities.flush();
        } catch (PersistenceException atOnce) {
            throw new Refusal(CONFLICT, "clause.changed-meanwhile", number);
        }
    }
}
