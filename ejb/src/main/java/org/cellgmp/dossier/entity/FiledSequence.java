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
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.SequenceRow;
import org.cellgmp.ectd.FindingSeverity;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;

/** A published sequence: immutable. Its ZIP, its content and its report lie in the file store under their digests. */
@Entity
@Table(name = "dossier_sequence")
public class FiledSequence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_sequence_seq")
    @SequenceGenerator(name = "dossier_sequence_seq", sequenceName = "dossier_sequence_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dossier_id", updatable = false)
    private Long dossier;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Region region;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String job;

    @Column(name = "zip_sha256", updatable = false)
    private String zipSha256;

    @Column(name = "zip_size", updatable = false)
    private long zipSize;

    @Column(name = "content_sha256", updatable = false)
    private String contentSha256;

    @Column(name = "report_sha256", updatable = false)
    private String reportSha256;

    @Column(name = "manifest_sha256", updatable = false)
    private String manifestSha256;

    @Column(name = "index_md5", updatable = false)
    private String indexMd5;

    @Column(updatable = false)
    private int errors;

    @Column(updatable = false)
    private int warnings;

    @Column(updatable = false)
    private int missing;

    @Column(name = "plan_revision", updatable = false)
    private int planRevision;

    @Column(name = "published_by", updatable = false)
    private String publishedBy;

    @Column(name = "published_by_name", updatable = false)
    private String publishedByName;

    @Column(name = "published_at", updatable = false)
    private OffsetDateTime publishedAt;

    @Column(updatable = false)
    private Integer baseline;

    @Column(updatable = false)
    private String despite;

    protected FiledSequence() {}

    /** Digests of what was stored: {@code zip}, {@code content}, {@code report}, {@code manifest}. */
    public record Stored(String zip, long zipSize, String content, String report, String manifest) {}

    public FiledSequence(
            Dossier dossier, String job, PublishedSequence content, SequenceReport report, Stored stored, Actor who) {
        this.dossier = dossier.id();
        this.planRevision = dossier.revision();
        this.region = content.region();
        this.number = content.number();
        this.job = job;
        this.indexMd5 = content.indexMd5();
        this.zipSha256 = stored.zip();
        this.zipSize = stored.zipSize();
        this.contentSha256 = stored.content();
        this.reportSha256 = stored.report();
        this.manifestSha256 = stored.manifest();
        this.errors = (int) report.count(FindingSeverity.ERROR);
        this.warnings = (int) report.count(FindingSeverity.WARNING);
        this.missing = report.missing().size();
        this.publishedBy = who.id();
        this.publishedByName = who.printedName();
        this.publishedAt = HouseClock.nowAtSite();
    }

    /** @param frozen number of the baseline it was built from; null for none; @param why it departs, or holds what nobody approved; null */
    public void from(Integer frozen, String why) {
        baseline = frozen;
        despite = why;
    }

    public SequenceRow row() {
        return new SequenceRow(
                region,
                number,
                zipSha256,
                zipSize,
                indexMd5,
                errors,
                warnings,
                missing,
                publishedByName,
                publishedAt,
                baseline,
                despite);
    }

    public Region region() {
        return region;
    }

    public String number() {
        return number;
    }

    public String contentSha256() {
        return contentSha256;
    }

    public String reportSha256() {
        return reportSha256;
    }

    /** Null for one that was published before manifests were kept. */
    public String manifestSha256() {
        return manifestSha256;
    }

    public String zipSha256() {
        return zipSha256;
    }

    public long zipSize() {
        return zipSize;
    }
}
