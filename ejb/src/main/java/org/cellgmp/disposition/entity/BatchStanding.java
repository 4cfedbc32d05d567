package org.cellgmp.disposition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Objects;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.DispositionView;
import org.cellgmp.disposition.PendingResult;
import org.cellgmp.disposition.ResultsState;

/** What the decisions on a batch add up to, for lists: a projection that can be built again from the decisions and the record. */
@Entity
@Table(name = "disposition_standing")
public class BatchStanding {
    /** Where no day was recorded: sorts behind every real day. */
    private static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

    @Id
    private String batch;

    @Version
    private int revision;

    @Column(name = "batch_title")
    private String batchTitle;

    private String product;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    @Column(name = "last_number")
    private String last;

    @Column(name = "decided_at")
    private OffsetDateTime at;

    @Column(name = "open_results")
    private int openResults;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ResultsState results;

    protected BatchStanding() {}

    public BatchStanding(String batch) {
        this.batch = batch;
    }

    public void decided(DispositionView decision, BatchState now) {
        batchTitle = decision.batchTitle();
        product = decision.product();
        state = now;
        last = decision.number();
        at = decision.at();
    }

    /** @param state null if no conditional release is open; @param open the results still waited for */
    public void waits(ResultsState state, Collection<PendingResult> open) {
        results = state;
        openResults = open.size();
        dueOn = open.stream()
                .map(PendingResult::dueOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(SOME_DAY);
    }

    public String batch() {
        return batch;
    }

    /** What a list is sorted by. */
    public LocalDate sortedBy() {
        return dueOn;
    }

    public DispositionRow row() {
        return new DispositionRow(
                batch,
                batchTitle,
                product,
                state,
                last,
                at,
                openResults,
                SOME_DAY.equals(dueOn) ? null : dueOn,
                results);
    }
}
