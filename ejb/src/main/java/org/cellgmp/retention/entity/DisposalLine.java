package org.cellgmp.retention.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.retention.DisposalView;
import org.cellgmp.retention.RetentionRow;

/** One thing on a list for disposal, as it stood when it was proposed. */
@Entity
@Table(name = "retention_disposal_line")
public class DisposalLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "retention_disposal_line_seq")
    @SequenceGenerator(
            name = "retention_disposal_line_seq",
            sequenceName = "retention_disposal_line_seq",
            allocationSize = 50)
    private Long id;

    private String disposal;
    private String number;
    private String title;

    @Column(name = "kept_until")
    private LocalDate until;

    private String demand;

    @Column(name = "disposed_at")
    private OffsetDateTime disposedAt;

    protected DisposalLine() {}

    public DisposalLine(String disposal, RetentionRow row) {
        this.disposal = disposal;
        number = row.number();
        title = row.title();
        until = row.standing().until();
        demand = row.standing().demand();
    }

    public void dispose(OffsetDateTime at) {
        disposedAt = at;
    }

    public String number() {
        return number;
    }

    DisposalView.Line view() {
        return new DisposalView.Line(number, title, until, demand, disposedAt != null);
    }
}
