package org.cellgmp.clause.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.clause.AttestationContent;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.Signing;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;

/** One clause that was attested: it stands until it is attested anew or withdrawn. */
@Entity
@Table(name = "clause_attested")
public class AttestedClause {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clause_attested_seq")
    @SequenceGenerator(name = "clause_attested_seq", sequenceName = "clause_attested_seq", allocationSize = 50)
    private Long id;

    private String attestation;
    private int line;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private Attested.State state;

    private String guideline;
    private String edition;
    private String clause;

    /** Empty for the whole site. */
    private String product;

    /** Guideline, clause and product while it stands; no other may then. */
    private String standing;

    private String evidence;

    @Column(name = "reference_list")
    private String references;

    @Column(name = "review_on")
    private LocalDate reviewOn;

    @Column(name = "attested_by_name")
    private String byName;

    @Column(name = "attested_at")
    private OffsetDateTime at;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_by_name")
    private String endedByName;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    private String reason;

    @Column(name = "renewed_by")
    private String renewedBy;

    protected AttestedClause() {}

    /** @param line counted from 1 */
    public AttestedClause(AttestationContent of, int line, Signing signed) {
        var said = of.lines().get(line - 1);
        attestation = of.number();
        this.line = line;
        state = Attested.State.STANDING;
        guideline = said.guideline();
        edition = said.edition();
        clause = said.clause();
        product = of.product() == null ? "" : of.product();
        standing = guideline + " " + clause + " " + product;
        evidence = said.evidence();
        references = String.join(" ", said.references());
        reviewOn = of.reviewOn();
        byName = signed.byName();
        at = signed.at();
    }

    /** @param by attestation that takes its place, with its line */
    public void renewed(String by, Actor who) {
        state = Attested.State.RENEWED;
        renewedBy = by;
        ended(who);
    }

    public void withdrawn(String why, Actor who) {
        state = Attested.State.WITHDRAWN;
        reason = why;
        ended(who);
    }

    private void ended(Actor who) {
        standing = null;
        endedBy = who.id();
        endedByName = who.printedName();
        endedAt = HouseClock.nowAtSite();
    }

    public Long id() {
        return id;
    }

    public Attested.State state() {
        return state;
    }

    public Attested view() {
        return new Attested(
                attestation,
                line,
                state,
                guideline,
                edition,
                clause,
                product.isEmpty() ? null : product,
                evidence,
                references == null || references.isEmpty() ? List.of() : List.of(references.split(" ")),
                reviewOn,
                byName,
                at,
                endedByName,
                endedAt,
                reason,
                renewedBy,
                revision);
    }
}
