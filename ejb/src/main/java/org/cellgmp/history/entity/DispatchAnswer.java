package org.cellgmp.history.entity;

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
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.history.AnswerKind;
import org.cellgmp.history.DispatchLine;
import org.cellgmp.recordkeeping.StoredFile;

/** What an authority answered; never changed. */
@Entity
@Table(name = "history_answer")
public class DispatchAnswer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_answer_seq")
    @SequenceGenerator(name = "history_answer_seq", sequenceName = "history_answer_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dispatch_id", updatable = false)
    private Long dispatch;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AnswerKind kind;

    @Column(name = "received_at", updatable = false)
    private OffsetDateTime receivedAt;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private String note;

    @Column(name = "file_sha256", updatable = false)
    private String fileSha256;

    @Column(name = "file_size", updatable = false)
    private Long fileSize;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "stated_by_name", updatable = false)
    private String statedByName;

    @Column(name = "stated_at", updatable = false)
    private OffsetDateTime statedAt;

    protected DispatchAnswer() {}

    /** @param file null where none came with it */
    public DispatchAnswer(
            Dispatch dispatch,
            AnswerKind kind,
            OffsetDateTime receivedAt,
            String reference,
            String note,
            StoredFile file,
            Actor who) {
        this.dispatch = dispatch.id();
        this.kind = kind;
        this.receivedAt = receivedAt;
        this.reference = reference;
        this.note = note;
        fileSha256 = file == null ? null : file.sha256();
        fileSize = file == null ? null : file.size();
        fileName = file == null ? null : file.name();
        statedByName = who.printedName();
        statedAt = HouseClock.nowAtSite();
    }

    public DispatchLine.Answer line() {
        return new DispatchLine.Answer(
                id, kind, receivedAt, reference, note, fileSha256, fileSize, fileName, statedByName, statedAt);
    }

    public Long id() {
        return id;
    }
}
