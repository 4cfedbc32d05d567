package org.cellgmp.siterule.entity;

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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.siterule.RuleAct;
import org.cellgmp.siterule.RuleVersionView;
import org.cellgmp.siterule.VersionState;

/** One version of a table: what it says is written once; only how it stands moves. */
@Entity
@Table(name = "siterule_version")
public class RuleVersion {
    private static final int LONGEST_CONTENT = 900_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "siterule_version_seq")
    @SequenceGenerator(name = "siterule_version_seq", sequenceName = "siterule_version_seq", allocationSize = 1)
    private Long id;

    @Column(name = "table_number", updatable = false)
    private String number;

    @Column(name = "version_number", updatable = false)
    private int version;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private VersionState state = VersionState.DRAFT;

    @Column(updatable = false)
    private String content;

    @Column(name = "file_sha256", updatable = false)
    private String sha256;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "file_size", updatable = false)
    private long fileSize;

    @Column(name = "file_type", updatable = false)
    private String fileType;

    @Column(name = "drafted_by", updatable = false)
    private String draftedBy;

    @Column(name = "drafted_by_name", updatable = false)
    private String draftedByName;

    @Column(name = "drafted_at", updatable = false)
    private OffsetDateTime draftedAt;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_by_name")
    private String proposedByName;

    @Column(name = "effective_from")
    private LocalDate from;

    private String reason;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private OffsetDateTime approvedAt;

    @Column(name = "signature_number")
    private String signature;

    @Column(name = "retired_on")
    private LocalDate retiredOn;

    @Column(name = "retired_reason")
    private String retiredReason;

    @Column(name = "retired_by_name")
    private String retiredByName;

    protected RuleVersion() {}

    /** @throws Refusal TOO_LARGE if it says more than can be kept */
    public RuleVersion(String number, int version, SiteTable read, StoredFile file, Actor who) throws Refusal {
        this.number = number;
        this.version = version;
        content = new String(CanonicalJson.write(read.as(number, version, null)), StandardCharsets.UTF_8);
        if (content.length() > LONGEST_CONTENT)
            throw new Refusal(Reason.TOO_LARGE, "siterule.too-much", Integer.toString(LONGEST_CONTENT));
        sha256 = file.sha256();
        fileName = file.name();
        fileSize = file.size();
        fileType = file.mediaType();
        draftedBy = who.id();
        draftedByName = who.printedName();
        draftedAt = HouseClock.nowAtSite();
    }

    /** Why the person may not do that now; null if nothing is in the way. */
    public Refusal whyNot(RuleAct act, Actor who) {
        var wanted = switch (act) {
            case PROPOSE -> VersionState.DRAFT;
            case APPROVE, SEND_BACK -> VersionState.PROPOSED;
            case RETIRE -> VersionState.APPROVED;
        };
        if (state != wanted)
            return new Refusal(
                    Reason.CONFLICT, "siterule.not-in-state", number, Integer.toString(version), state.name());
        if (act == RuleAct.RETIRE && retiredOn != null)
            return new Refusal(Reason.CONFLICT, "siterule.retired-before", number, retiredOn.toString());
        boolean signs = act == RuleAct.APPROVE || act == RuleAct.SEND_BACK;
        if (signs
                && !who.holds(Role.QA_MANAGER)
                && !who.holds(Role.QUALIFIED_PERSON_MANUFACTURER)
                && !who.holds(Role.QUALIFIED_PERSON_MAH)) return new Refusal(Reason.NOT_ALLOWED, "siterule.role");
        if (!signs && !who.holds(Role.QA_MANAGER)) return new Refusal(Reason.NOT_ALLOWED, "siterule.role");
        if (act == RuleAct.APPROVE && (who.standsFor(draftedBy) || who.standsFor(proposedBy)))
            return new Refusal(Reason.NOT_ALLOWED, "siterule.own-work", number);
        return null;
    }

    public void replaced() {
        state = VersionState.REPLACED;
    }

    public void propose(LocalDate first, String why, Actor who) {
        state = VersionState.PROPOSED;
        from = first;
        reason = why;
        proposedBy = who.id();
        proposedByName = who.printedName();
    }

    public void sendBack() {
        state = VersionState.DRAFT;
        from = null;
        proposedBy = null;
        proposedByName = null;
    }

    /** @param first day on which it counts; never before the day of the signature */
    public void approve(LocalDate first, SignatureView signed) {
        state = VersionState.APPROVED;
        from = first;
        approvedByName = signed.printedName();
        approvedAt = signed.at();
        signature = signed.number();
    }

    /** @param on first day on which it counts no more */
    public void retire(LocalDate on, String why, Actor who) {
        retiredOn = on;
        retiredReason = why;
        retiredByName = who.printedName();
    }

    /** True if it was approved and its days hold this one. A later version on the same day stands before it. */
    public boolean countsOn(LocalDate day) {
        return state == VersionState.APPROVED && !day.isBefore(from) && (retiredOn == null || day.isBefore(retiredOn));
    }

    /** As it counts: with the day from which it does. */
    public SiteTable table() {
        return CanonicalJson.read(SiteTable.class, content.getBytes(StandardCharsets.UTF_8))
                .as(number, version, from);
    }

    /** @param latest version of its table; @param effective true if it counts today */
    public RuleVersionView view(int latest, boolean effective) {
        var table = table();
        boolean retired =
                retiredOn != null && !HouseClock.nowAtSite().toLocalDate().isBefore(retiredOn);
        return new RuleVersionView(
                number,
                version,
                latest,
                revision,
                retired ? VersionState.RETIRED : state,
                table,
                table.digest(),
                new StoredFile(sha256, fileSize, fileName, fileType),
                draftedBy,
                draftedByName,
                draftedAt,
                from,
                reason,
                proposedByName,
                approvedByName,
                approvedAt,
                signature,
                retiredOn,
                retiredReason,
                retiredByName,
                effective);
    }

    public Long id() {
        return id;
    }

    public int revision() {
        return revision;
    }

    public String number() {
        return number;
    }

    public int version() {
        return version;
    }

    public VersionState state() {
        return state;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate retiredOn() {
        return retiredOn;
    }
}
