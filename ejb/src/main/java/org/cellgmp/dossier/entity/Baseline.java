package org.cellgmp.dossier.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.dossier.BaselineContent;
import org.cellgmp.dossier.BaselineView;
import org.cellgmp.dossier.Departure;
import org.cellgmp.dossier.FrozenLeaf;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.signature.SignatureView;

/** What goes into the next sequence of a region, frozen by one and approved by another. Only the approval is added. */
@Entity
@Table(name = "dossier_baseline")
public class Baseline {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_baseline_seq")
    @SequenceGenerator(name = "dossier_baseline_seq", sequenceName = "dossier_baseline_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dossier_id", updatable = false)
    private Long dossier;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Region region;

    @Column(updatable = false)
    private String sequence;

    @Column(name = "plan_revision", updatable = false)
    private int planRevision;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String note;

    @Column(name = "frozen_by", updatable = false)
    private String frozenBy;

    @Column(name = "frozen_by_name", updatable = false)
    private String frozenByName;

    @Column(name = "frozen_at", updatable = false)
    private OffsetDateTime frozenAt;

    @Column(name = "frozen_signature", updatable = false)
    private String freezing;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private OffsetDateTime approvedAt;

    private String approval;

    @OneToMany(mappedBy = "baseline", cascade = CascadeType.PERSIST)
    @OrderBy("leaf")
    private List<BaselineLine> lines = new ArrayList<>();

    protected Baseline() {}

    public Baseline(
            Dossier dossier, int number, BaselineContent content, String note, Actor who, SignatureView signed) {
        this.dossier = dossier.id();
        this.number = number;
        planRevision = dossier.revision();
        region = content.region();
        sequence = content.sequence();
        sha256 = content.sha256();
        this.note = note;
        frozenBy = who.id();
        frozenByName = signed.printedName();
        frozenAt = signed.at();
        freezing = signed.number();
        content.leaves().forEach(leaf -> lines.add(new BaselineLine(this, leaf)));
    }

    /**
     * Whether the person may approve it.
     *
     * @throws Refusal CONFLICT if it is approved, or the person looked at another content; NOT_ALLOWED to who froze it
     */
    public void mayBeApproved(String digest, Actor by) throws Refusal {
        var name = Integer.toString(number);
        if (approval != null) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.baseline-approved", name);
        if (!sha256.equals(digest)) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.baseline-other", name);
        if (by.standsFor(frozenBy)) throw new Refusal(Refusal.Reason.NOT_ALLOWED, "dossier.baseline-own-work", name);
    }

    /** True if the person need not freeze the same again: it is approved, or was frozen by the person, so that another has to approve it. */
    public boolean suffices(String digest, Actor who) {
        return sha256.equals(digest) && (approval != null || who.standsFor(frozenBy));
    }

    public void approve(SignatureView signed) {
        approval = signed.number();
        approvedBy = signed.account();
        approvedByName = signed.printedName();
        approvedAt = signed.at();
    }

    public int number() {
        return number;
    }

    public Region region() {
        return region;
    }

    public String sequence() {
        return sequence;
    }

    public String sha256() {
        return sha256;
    }

    public boolean approved() {
        return approval != null;
    }

    public List<FrozenLeaf> leaves() {
        return lines.stream().map(BaselineLine::view).toList();
    }

    public BaselineView view(boolean published, List<Departure> departures) {
        return new BaselineView(
                number,
                region,
                sequence,
                planRevision,
                sha256,
                note,
                frozenBy,
                frozenByName,
                frozenAt,
                freezing,
                approvedByName,
                approvedAt,
                approval,
                leaves(),
                published,
                departures);
    }
}
