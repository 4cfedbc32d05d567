package org.cellgmp.intake.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.ImportReport;
import org.cellgmp.intake.ImportState;
import org.cellgmp.intake.ImportView;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.StoredFile;

/** One file that was taken in. Its life: tried, then confirmed by a person with a reason, then kept. */
@Entity
@Table(name = "intake_import")
public class Import {
    private static final int LONGEST_RESULTS = 4000;

    @Id
    @Column(length = 20)
    private String number;

    @Column(nullable = false, updatable = false, length = 64)
    private String sha256;

    @Column(name = "file_size", nullable = false, updatable = false)
    private long fileSize;

    @Column(name = "file_name", nullable = false, updatable = false, length = 255)
    private String fileName;

    @Column(name = "media_type", nullable = false, updatable = false, length = 255)
    private String mediaType;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, columnDefinition = "varchar(20)")
    private ImportState state = ImportState.TRIED;

    // See KeptVersion.canonical for the definition.
    @Column(nullable = false, updatable = false, columnDefinition = "character large object")
    private String report;

    @Column(name = "uploaded_by", nullable = false, updatable = false, length = 200)
    private String uploadedBy;

    @Column(name = "uploaded_at", nullable = false, updatable = false)
    private Instant uploadedAt;

    @Column(name = "uploaded_offset", nullable = false, updatable = false, length = 9)
    private String uploadedOffset;

    @Column(length = 2000)
    private String reason;

    @Column(name = "confirmed_by", length = 200)
    private String confirmedBy;

    @Column(length = 20)
    private String job;

    @Column(length = 4000)
    private String results;

    @Column(name = "versions_kept", nullable = false)
    private long versionsKept;

    @Column(name = "left_out", nullable = false)
    private long leftOut;

    @Column(length = 220, updatable = false)
    private String mapping;

    protected Import() {}

    public Import(String number, StoredFile file, ImportReport report, String by, OffsetDateTime at) {
        this.number = number;
        this.sha256 = file.sha256();
        this.fileSize = file.size();
        this.fileName = file.name();
        this.mediaType = file.mediaType();
        this.report = new String(CanonicalJson.write(report), StandardCharsets.UTF_8);
        this.uploadedBy = by;
        this.uploadedAt = at.toInstant();
        this.uploadedOffset = at.getOffset().getId();
    }

    /** @param saved name and version of the mapping that its table was read by; null for none */
    public Import readBy(String saved) {
        mapping = saved;
        return this;
    }

    /** Null if it was read by what it is. */
    public String mapping() {
        return mapping;
    }

    /** @throws Refusal if it was confirmed before, or if its report stands against it */
    public void confirm(String why, String by, String jobNumber) throws Refusal {
        if (state != ImportState.TRIED)
            throw new Refusal(Refusal.Reason.CONFLICT, "intake.confirmed-before", number, String.valueOf(job));
        var said = report();
        if (said.already() != null)
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "intake.already-imported",
                    said.already().address(),
                    said.already().at().toString());
        if (!said.keepable()) throw new Refusal(Refusal.Reason.BLOCKED, "intake.not-keepable", number);
        state = ImportState.CONFIRMED;
        reason = why;
        confirmedBy = by;
        job = jobNumber;
    }

    /** Versions were made, in the transaction that counts them. @throws IllegalStateException unless it was confirmed */
    public void keeps(List<String> addresses) {
        checkConfirmed();
        versionsKept += addresses.size();
        var told = new StringBuilder(results == null ? "" : results);
        for (var address : addresses) {
            if (told.length() + 1 + address.length() > LONGEST_RESULTS) break;
            told.append(told.isEmpty() ? "" : "\n").append(address);
        }
        results = told.toString();
    }

    /** Everything was gone through. @param left records left as they were @throws IllegalStateException unless it was confirmed */
    public void kept(long left) {
        checkConfirmed();
        state = ImportState.KEPT;
        leftOut = left;
    }

    private void checkConfirmed() {
        if (state != ImportState.CONFIRMED) throw new IllegalStateException(number + " is " + state);
    }

    public long versionsKept() {
        return versionsKept;
    }

    /** The job that was to keep it has failed, so it may be confirmed again. */
    public void released() {
        if (state == ImportState.CONFIRMED) state = ImportState.TRIED;
    }

    public ImportReport report() {
        return CanonicalJson.read(ImportReport.class, report.getBytes(StandardCharsets.UTF_8));
    }

    public StoredFile file() {
        return new StoredFile(sha256, fileSize, fileName, mediaType);
    }

    public ImportView view() {
        return new ImportView(
                number,
                file(),
                state,
                report(),
                uploadedBy,
                uploadedAt.atOffset(ZoneOffset.of(uploadedOffset)),
                reason,
                job,
                results == null || results.isEmpty() ? List.of() : List.of(results.split("\n")),
                versionsKept,
                leftOut);
    }

    public String number() {
        return number;
    }

    public ImportState state() {
        return state;
    }

    public String job() {
        return job;
    }

    public String reason() {
        return reason;
    }
}
