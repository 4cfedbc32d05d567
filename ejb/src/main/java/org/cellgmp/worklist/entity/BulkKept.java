package org.cellgmp.worklist.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.worklist.BulkAct;
import org.cellgmp.worklist.BulkDone;

/** An act in bulk: begun before the first record is touched, and ended with what became of each. */
@Entity
@Table(name = "worklist_bulk")
public class BulkKept {
    /** For the canonical form, which begins with an object. */
    public record Rows(List<BulkDone.Row> rows) {}

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private BulkAct act;

    private String reason;
    private boolean together;
    private String account;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "started_at")
    private OffsetDateTime startedAt;

    private String series;

    @Column(name = "finished_at")
    private OffsetDateTime finishedAt;

    private String outcome;

    protected BulkKept() {}

    public BulkKept(String number, BulkAct act, String reason, boolean together, Actor who) {
        this.number = number;
        this.act = act;
        this.reason = reason;
        this.together = together;
        this.account = who.id();
        this.accountName = who.printedName();
        this.startedAt = HouseClock.nowAtSite();
    }

    /** @param list number of the signature over it; null if the act is not signed */
    public void ended(String list, List<BulkDone.Row> rows) {
        series = list;
        finishedAt = HouseClock.nowAtSite();
        outcome = new String(CanonicalJson.write(new Rows(rows)), StandardCharsets.UTF_8);
    }

    public BulkDone view() {
        var rows = outcome == null
                ? List.<BulkDone.Row>of()
                : CanonicalJson.read(Rows.class, outcome.getBytes(StandardCharsets.UTF_8))
                        .rows();
        return new BulkDone(number, act, reason, together, account, accountName, startedAt, series, finishedAt, rows);
    }
}
