package org.cellgmp.history.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.history.Cut;
import org.cellgmp.history.Envelope;
import org.cellgmp.history.SequenceLine;

/** One sequence: its bytes never change, what is said of it may. */
@Entity
@Table(name = "history_sequence")
public class HistorySequence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_sequence_seq")
    @SequenceGenerator(name = "history_sequence_seq", sequenceName = "history_sequence_seq", allocationSize = 1)
    private Long id;

    @Column(name = "application_id", updatable = false)
    private Long application;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private int ordinal;

    @Column(name = "zip_sha256", updatable = false)
    private String zipSha256;

    @Column(name = "zip_size", updatable = false)
    private long zipSize;

    @Column(name = "zip_name", updatable = false)
    private String zipName;

    @Column(name = "content_sha256", updatable = false)
    private String contentSha256;

    @Column(updatable = false)
    private int files;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    @Column(updatable = false)
    private int leaves;

    @Column(updatable = false)
    private String activity;

    @Column(name = "activity_kind", updatable = false)
    private String activityKind;

    @Column(updatable = false)
    private String description;

    @Column(updatable = false)
    private String unreadable;

    @Column(name = "report_sha256")
    private String reportSha256;

    private int errors;

    private int warnings;

    @Column(name = "judged_at")
    private OffsetDateTime judgedAt;

    @Column(updatable = false)
    private String job;

    @Column(name = "brought_by", updatable = false)
    private String broughtBy;

    @Column(name = "brought_by_name", updatable = false)
    private String broughtByName;

    @Column(name = "brought_at", updatable = false)
    private OffsetDateTime broughtAt;

    protected HistorySequence() {}

    /** Digests of what was stored: the ZIP as it came, and the list of its files. */
    public record Stored(String zip, long zipSize, String zipName, String content) {}

    public HistorySequence(HistoryApplication application, String number, String job, Stored stored, Actor who) {
        this.application = application.id();
        this.number = number;
        this.ordinal = Integer.parseInt(number);
        this.job = job;
        zipSha256 = stored.zip();
        zipSize = stored.zipSize();
        zipName = stored.zipName();
        contentSha256 = stored.content();
        broughtBy = who.id();
        broughtByName = who.printedName();
        broughtAt = HouseClock.nowAtSite();
    }

    /** @param unreadable code of why a backbone could not be read; null if it was */
    public void read(int files, long size, int leaves, Envelope envelope, String unreadable) {
        this.files = files;
        this.size = size;
        this.leaves = leaves;
        this.unreadable = unreadable;
        activity = Cut.to(120, envelope.activity());
        activityKind = Cut.to(200, envelope.kind());
        description = Cut.to(1000, envelope.description());
    }

    public void judged(String report, int errors, int warnings) {
        reportSha256 = report;
        this.errors = errors;
        this.warnings = warnings;
        judgedAt = HouseClock.nowAtSite();
    }

    public SequenceLine line() {
        return new SequenceLine(
                number,
                zipSha256,
                zipSize,
                zipName,
                contentSha256,
                files,
                size,
                leaves,
                activity,
                activityKind,
                description,
                unreadable,
                reportSha256 != null,
                errors,
                warnings,
                broughtByName,
                broughtAt);
    }

    public Long application() {
        return application;
    }

    public String number() {
        return number;
    }

    public int ordinal() {
        return ordinal;
    }

    public String zipSha256() {
        return zipSha256;
    }

    public String contentSha256() {
        return contentSha256;
    }

    public String reportSha256() {
        return reportSha256;
    }

    public String job() {
        return job;
    }

    public Long id() {
        return id;
    }
}
