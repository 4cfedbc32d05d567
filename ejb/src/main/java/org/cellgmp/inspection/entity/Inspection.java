package org.cellgmp.inspection.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.inspection.InspectionOrder;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.inspection.InspectionState;
import org.cellgmp.inspection.InspectionView;

/** One inspection. Its end comes by itself; the quality unit may move it or come before it. Its scope stays as it was opened. */
@Entity
@Table(name = "inspection_inspection")
public class Inspection {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_inspection_seq")
    @SequenceGenerator(
            name = "inspection_inspection_seq",
            sequenceName = "inspection_inspection_seq",
            allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    private String authority;
    private String inspectors;
    private String sites;
    private String products;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    private String reason;

    @Column(name = "opens_at")
    private OffsetDateTime opens;

    @Column(name = "closes_at")
    private OffsetDateTime closes;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_by_name")
    private String openedByName;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_by_name")
    private String endedByName;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    @Column(name = "ended_reason")
    private String endedReason;

    protected Inspection() {}

    public Inspection(String number, InspectionOrder order, Actor who) {
        this.number = number;
        this.authority = order.authority();
        this.inspectors = order.inspectors();
        this.sites = String.join("\n", order.scope().sites());
        this.products = String.join("\n", order.scope().products());
        this.from = order.scope().from();
        this.to = order.scope().to();
        this.reason = order.reason();
        this.opens = order.opens();
        this.closes = order.closes();
        this.openedBy = who.id();
        this.openedByName = who.printedName();
        this.openedAt = HouseClock.nowAtSite();
    }

    public String number() {
        return number;
    }

    public OffsetDateTime closes() {
        return closes;
    }

    /** @throws Refusal CONFLICT if its time is over or it was ended */
    public void mustRun() throws Refusal {
        if (!view().running()) throw new Refusal(Refusal.Reason.CONFLICT, "inspection.over", number);
    }

    public void prolong(OffsetDateTime until) {
        closes = until;
    }

    public void end(String why, Actor who) {
        endedReason = why;
        endedBy = who.id();
        endedByName = who.printedName();
        endedAt = HouseClock.nowAtSite();
    }

    public InspectionView view() {
        return new InspectionView(
                number,
                revision,
                authority,
                inspectors,
                new InspectionScope(lines(sites), lines(products), from, to),
                reason,
                opens,
                closes,
                state(HouseClock.nowAtSite()),
                openedBy,
                openedByName,
                openedAt,
                endedAt == null ? null : new InspectionView.Ended(endedBy, endedByName, endedAt, endedReason));
    }

    private InspectionState state(OffsetDateTime now) {
        if (endedAt != null) return InspectionState.ENDED;
        if (!now.isBefore(closes)) return InspectionState.OVER;
        return now.isBefore(opens) ? InspectionState.PLANNED : InspectionState.OPEN;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
