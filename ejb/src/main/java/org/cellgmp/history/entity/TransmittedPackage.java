package org.cellgmp.history.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.ectd.FindingSeverity;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.history.DispatchLine;
import org.cellgmp.history.TransmittedOutcome;
import org.cellgmp.recordkeeping.StoredFile;

/** A package as it was transmitted, held beside what was filed; never changed. */
@Entity
@Table(name = "history_transmitted")
public class TransmittedPackage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_transmitted_seq")
    @SequenceGenerator(name = "history_transmitted_seq", sequenceName = "history_transmitted_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dispatch_id", updatable = false)
    private Long dispatch;

    @Column(name = "zip_sha256", updatable = false)
    private String zipSha256;

    @Column(name = "zip_size", updatable = false)
    private long zipSize;

    @Column(name = "zip_name", updatable = false)
    private String zipName;

    @Column(updatable = false)
    private int same;

    @Column(updatable = false)
    private int differing;

    @Column(updatable = false)
    private int missing;

    @Column(updatable = false)
    private int added;

    @Column(updatable = false)
    private int errors;

    @Column(name = "outcome_sha256", updatable = false)
    private String outcomeSha256;

    @Column(name = "stated_by_name", updatable = false)
    private String statedByName;

    @Column(name = "stated_at", updatable = false)
    private OffsetDateTime statedAt;

    protected TransmittedPackage() {}

    public TransmittedPackage(
            Dispatch dispatch, StoredFile zip, int same, TransmittedOutcome outcome, String outcomeSha256, Actor who) {
        this.dispatch = dispatch.id();
        zipSha256 = zip.sha256();
        zipSize = zip.size();
        zipName = zip.name();
        this.same = same;
        differing = outcome.differing().size();
        missing = outcome.missing().size();
        added = outcome.added().size();
        errors = outcome.report() == null ? 0 : (int) outcome.report().count(FindingSeverity.ERROR);
        this.outcomeSha256 = outcomeSha256;
        statedByName = who.printedName();
        statedAt = HouseClock.nowAtSite();
    }

    public DispatchLine.Transmitted line() {
        return new DispatchLine.Transmitted(
                id,
                zipSha256,
                zipSize,
                zipName,
                same,
                differing,
                missing,
                added,
                errors,
                outcomeSha256,
                statedByName,
                statedAt);
    }

    public Long id() {
        return id;
    }
}
