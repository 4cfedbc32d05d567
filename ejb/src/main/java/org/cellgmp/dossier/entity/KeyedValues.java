package org.cellgmp.dossier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.KeyView;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SignatureView;

/** One version of governed values. The values are written once; only the approval is added, by somebody else. */
@Entity
@Table(name = "dossier_key")
public class KeyedValues {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_key_seq")
    @SequenceGenerator(name = "dossier_key_seq", sequenceName = "dossier_key_seq", allocationSize = 1)
    private Long id;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BranchKind kind;

    @Column(name = "first_value", updatable = false)
    private String first;

    @Column(name = "second_value", updatable = false)
    private String second;

    @Column(name = "third_value", updatable = false)
    private String third;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String reason;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "proposed_by_name", updatable = false)
    private String proposedByName;

    @Column(name = "proposed_at", updatable = false)
    private OffsetDateTime proposedAt;

    private String approval;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private OffsetDateTime approvedAt;

    protected KeyedValues() {}

    public KeyedValues(String number, int version, BranchKind kind, List<String> values, String reason, Actor who) {
        this.number = number;
        this.version = version;
        this.kind = kind;
        this.first = values.get(0);
        this.second = values.size() > 1 ? values.get(1) : "";
        this.third = values.size() > 2 ? values.get(2) : "";
        this.sha256 = digest(kind, values);
        this.reason = reason;
        this.proposedBy = who.id();
        this.proposedByName = who.printedName();
        this.proposedAt = HouseClock.nowAtSite();
    }

    /** SHA-256 of kind and values as canonical JSON, lower-case hex. */
    public static String digest(BranchKind kind, List<String> values) {
        return CanonicalJson.sha256(CanonicalJson.write(Map.of("kind", kind.name(), "values", values)));
    }

    /**
     * Whether the person may approve it.
     *
     * @throws Refusal CONFLICT if it is approved already, or the person looked at other values; NOT_ALLOWED for own work
     */
    public void mayBeApproved(String digest, Actor by) throws Refusal {
        var name = number + "/v" + version;
        if (approval != null) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.key-approved", name);
        if (!sha256.equals(digest)) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.key-other-values", name);
        if (by.standsFor(proposedBy)) throw new Refusal(Refusal.Reason.NOT_ALLOWED, "dossier.key-own-work", name);
    }

    public void approve(SignatureView signed) {
        approval = signed.number();
        approvedBy = signed.account();
        approvedByName = signed.printedName();
        approvedAt = signed.at();
    }

    public String number() {
        return number;
    }

    public int version() {
        return version;
    }

    public BranchKind kind() {
        return kind;
    }

    public boolean approved() {
        return approval != null;
    }

    public List<String> values() {
        return List.of(first, second, third).subList(0, kind.attributes().size());
    }

    /** @param latest newest version of the number */
    public KeyView view(int latest) {
        return new KeyView(
                number,
                version,
                kind,
                values(),
                sha256,
                reason,
                proposedBy,
                proposedByName,
                proposedAt,
                approval,
                approvedByName,
                approvedAt,
                latest);
    }
}
