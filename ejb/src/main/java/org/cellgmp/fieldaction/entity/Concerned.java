package org.cellgmp.fieldaction.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.fieldaction.ConcernedView;

/** A delivery that a field action is about, as it was when the list was made, and what became of it since. */
@Entity
@Table(name = "fieldaction_concerned")
public class Concerned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fieldaction_concerned_seq")
    @SequenceGenerator(
            name = "fieldaction_concerned_seq",
            sequenceName = "fieldaction_concerned_seq",
            allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Matter matter;

    private String batch;

    @Column(name = "batch_title")
    private String batchTitle;

    @Column(name = "batch_state")
    private String batchState;

    private String patient;
    private String consignee;

    @Column(name = "record_number")
    private String record;

    @Column(name = "notified_at")
    private OffsetDateTime notifiedAt;

    @Column(name = "responded_at")
    private OffsetDateTime respondedAt;

    @Enumerated(EnumType.STRING)
    private ConcernedView.Account account;

    private String note;

    protected Concerned() {}

    Concerned(Matter matter, ConcernedView told) {
        this.matter = matter;
        batch = told.batch();
        batchTitle = told.batchTitle();
        batchState = told.state();
        patient = told.patient();
        consignee = told.consignee();
        record = told.record();
        if (matter.kind() == org.cellgmp.fieldaction.MatterKind.RECALL && consignee == null)
            account = ConcernedView.Account.NEVER_LEFT;
    }

    Long id() {
        return id;
    }

    boolean accounted() {
        return account != null && (consignee == null || notifiedAt != null && respondedAt != null);
    }

    void account(OffsetDateTime notified, OffsetDateTime responded, ConcernedView.Account became, String words) {
        notifiedAt = notified;
        respondedAt = responded;
        account = became;
        note = words;
    }

    public ConcernedView view() {
        return new ConcernedView(
                id, batch, batchTitle, batchState, patient, consignee, record, notifiedAt, respondedAt, account, note);
    }
}
