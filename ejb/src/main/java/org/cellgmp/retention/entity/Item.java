package org.cellgmp.retention.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.retention.Disposed;
import org.cellgmp.retention.KeptFacts;
import org.cellgmp.retention.RetainedKind;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.retention.Since;
import org.cellgmp.retention.Standing;

/** Until when a thing is kept, as it was counted last. */
@Entity(name = "RetentionItem")
@Table(name = "retention_item")
@OutsideTrail(because = "a projection of records, cases and demands, counted again from them")
public class Item {
    private static final int LONGEST = 300;
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    private RetainedKind kind;

    private String title;
    private String product;
    private String site;
    private String jurisdictions;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Standing.State state;

    @Column(name = "kept_until")
    private LocalDate until;

    /** The last day, or one behind all days, for the order of the list. */
    @Column(name = "sorted_by")
    private LocalDate sorted;

    private String demand;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Since missing;

    @Column(name = "counted_at")
    private Instant countedAt;

    /**
     * Numbers of the batches that it belongs to or went into, its own left out. One that was named once stays: a hold on that batch
     * then reaches too far, never too short, and no row of the house is ever removed.
     */
    @ElementCollection
    @CollectionTable(name = "retention_tie", joinColumns = @JoinColumn(name = "number"))
    @Column(name = "batch")
    private Set<String> batches = new HashSet<>();

    protected Item() {}

    public Item(String number) {
        this.number = number;
    }

    public void count(KeptFacts facts, Standing standing) {
        kind = facts.kind();
        title = Prose.shown(facts.title() == null ? "" : facts.title(), LONGEST);
        product = Prose.shown(facts.product(), LONGEST);
        site = Prose.shown(facts.site(), LONGEST);
        jurisdictions = String.join(" ", new TreeSet<>(facts.jurisdictions()));
        madeOn = facts.madeOn();
        state = standing.state();
        until = standing.until();
        sorted = until == null ? NO_DAY : until;
        demand = standing.demand();
        missing = standing.missing();
        countedAt = HouseClock.now();
        for (var batch : facts.batches()) if (!batch.equals(number)) batches.add(batch);
    }

    public String number() {
        return number;
    }

    public Standing standing() {
        return new Standing(state, until, demand, missing);
    }

    public RetentionRow row(String held, Disposed disposed) {
        return new RetentionRow(
                number, kind, title, product, site, jurisdictions, standing(), held, disposed, countedAt);
    }
}
