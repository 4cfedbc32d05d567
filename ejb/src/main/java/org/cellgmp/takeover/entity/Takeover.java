package org.cellgmp.takeover.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.takeover.TakeoverState;
import org.cellgmp.takeover.TakeoverView;
import org.cellgmp.takeover.TrialReport;

/** One workbook that came in. Its life: tried, as often as its columns are named anew; confirmed with a reason; taken over. */
@Entity
@Table(name = "takeover_takeover")
public class Takeover {
    @Id
    private String number;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "file_size", updatable = false)
    private long fileSize;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    @Enumerated(EnumType.STRING)
    private TakeoverState state = TakeoverState.TRIED;

    @Column(columnDefinition = "character large object")
    private String report;

    /** The same for workbooks with the same words above the same columns. */
    @Column(name = "layout_key", updatable = false)
    private String layoutKey;

    @Column(name = "brought_by", updatable = false)
    private String broughtBy;

    @Column(name = "brought_by_name", updatable = false)
    private String broughtByName;

    @Column(name = "brought_at", updatable = false)
    private OffsetDateTime broughtAt;

    private String reason;

    private String job;

    private long taken;

    protected Takeover() {}

    public Takeover(
            String number, StoredFile file, TrialReport report, String layoutKey, Actor who, OffsetDateTime at) {
        this.number = number;
        this.sha256 = file.sha256();
        this.fileSize = file.size();
        this.fileName = file.name();
        this.mediaType = file.mediaType();
        this.layoutKey = layoutKey;
        this.broughtBy = who.id();
        this.broughtByName = who.printedName();
        this.broughtAt = at;
        write(report);
    }

    /** Tried anew. @throws Refusal CONFLICT if it was confirmed */
    public void again(TrialReport other) throws Refusal {
        if (state != TakeoverState.TRIED)
            throw new Refusal(Refusal.Reason.CONFLICT, "takeover.confirmed-before", number, String.valueOf(job));
        write(other);
    }

    /** One whose job ended early may be confirmed again. @throws Refusal CONFLICT if it is taken over; BLOCKED while it has mistakes */
    public void confirm(String why, String jobNumber) throws Refusal {
        if (state == TakeoverState.TAKEN)
            throw new Refusal(Refusal.Reason.CONFLICT, "takeover.confirmed-before", number, String.valueOf(job));
        if (!report().takable()) throw new Refusal(Refusal.Reason.BLOCKED, "takeover.mistakes", number);
        state = TakeoverState.CONFIRMED;
        reason = why;
        job = jobNumber;
    }

    /** Everything was gone through. @param count events and CAPAs that are here */
    public void taken(long count) {
        state = TakeoverState.TAKEN;
        taken = count;
    }

    private void write(TrialReport said) {
        report = new String(CanonicalJson.write(said), StandardCharsets.UTF_8);
    }

    public TrialReport report() {
        return CanonicalJson.read(TrialReport.class, report.getBytes(StandardCharsets.UTF_8));
    }

    public StoredFile file() {
        return new StoredFile(sha256, fileSize, fileName, mediaType);
    }

    public TakeoverView view() {
        return new TakeoverView(
                number, state, file(), report(), broughtBy, broughtByName, broughtAt, reason, job, taken);
    }

    public String number() {
        return number;
    }

    public TakeoverState state() {
        return state;
    }
}
