package org.cellgmp.conformity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.cellgmp.conformity.StandingRow;
import org.cellgmp.guideline.Severity;

/** Where a batch stands as to its latest statement: what of it still waits for a deviation. A projection. */
@Entity
@Table(name = "conformity_standing")
public class Standing {
    /** Sorts behind every real day, so that a list by expiry needs no second order for batches without one. */
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    @Id
    private String batch;

    @Version
    private int revision;

    @Column(name = "batch_title")
    private String batchTitle;

    private String product;

    @Column(name = "record_version")
    private int version;

    @Column(name = "statement_number")
    private String statement;

    @Column(name = "stated_at")
    private OffsetDateTime at;

    @Column(name = "unhandled_critical")
    private int unhandledCritical;

    @Column(name = "unhandled_major")
    private int unhandledMajor;

    @Column(name = "unhandled_other")
    private int unhandledOther;

    /** True once somebody signed a decision on the batch. */
    private boolean decided;

    @Column(name = "shelf_life_ends")
    private OffsetDateTime shelfLifeEnds = NEVER;

    /** True once the batch was rejected: its findings wait for nobody. */
    private boolean settled;

    protected Standing() {}

    public Standing(String batch) {
        this.batch = batch;
    }

    /** @param ends expiry of the product; null if the record tells none */
    public void stands(StoredStatement stored, OffsetDateTime ends, Collection<StatedFinding> findings) {
        shelfLifeEnds = ends == null || ends.isAfter(NEVER) ? NEVER : ends;
        var row = stored.row();
        batchTitle = row.batchTitle();
        product = row.product();
        version = row.version();
        statement = row.number();
        at = row.at();
        count(findings);
    }

    public void count(Collection<StatedFinding> findings) {
        unhandledCritical = (int) findings.stream()
                .filter(finding -> finding.waits(Severity.CRITICAL))
                .count();
        unhandledMajor = (int) findings.stream()
                .filter(finding -> finding.waits(Severity.MAJOR))
                .count();
        unhandledOther = (int) findings.stream()
                .filter(finding -> finding.waits(Severity.OTHER))
                .count();
    }

    /** @param rejected then its findings wait for nobody */
    public void decided(boolean rejected) {
        decided = true;
        settled |= rejected;
    }

    public OffsetDateTime sortedBy() {
        return shelfLifeEnds;
    }

    public String batch() {
        return batch;
    }

    public String statement() {
        return statement;
    }

    public StandingRow row() {
        return new StandingRow(
                batch,
                batchTitle,
                product,
                version,
                statement,
                at,
                unhandledCritical,
                unhandledMajor,
                unhandledOther,
                shelfLifeEnds.isEqual(NEVER) ? null : shelfLifeEnds);
    }
}
