package org.cellgmp.capa.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Observed;
import org.cellgmp.capa.Watch;

/** A watch over the next batches or days, with what it saw. */
@Entity
@Table(name = "capa_watch")
public class StoredWatch {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "capa_watch_seq")
    @SequenceGenerator(name = "capa_watch_seq", sequenceName = "capa_watch_seq", allocationSize = 1)
    private Long id;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Criterion.Kind kind;

    private String product;

    @Column(name = "rule_id")
    private String rule;

    private String place;
    private String parameter;

    @Column(name = "low_limit")
    private String low;

    @Column(name = "high_limit")
    private String high;

    @Column(name = "opens_at")
    private OffsetDateTime opensAt;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private int wanted;

    @Column(name = "is_open")
    private boolean open;

    @OneToMany(mappedBy = "watch", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<StoredObservation> seen = new ArrayList<>();

    protected StoredWatch() {}

    public StoredWatch(String subject, Criterion criterion, OffsetDateTime opensAt, LocalDate lastDay, int wanted) {
        this.subject = subject;
        this.kind = criterion.kind();
        this.product = criterion.product();
        this.rule = criterion.rule();
        this.place = criterion.place();
        this.parameter = criterion.parameter();
        this.low = criterion.low();
        this.high = criterion.high();
        this.opensAt = opensAt;
        this.lastDay = lastDay;
        this.wanted = wanted;
        this.open = true;
    }

    /**
     * Takes down what was seen; a later version of the same batch takes the place of the earlier.
     *
     * @return false if the window had all its batches already, or if it says nothing new
     */
    public boolean observe(Observed observed) {
        for (var known : seen) if (known.about().equals(observed.about())) return known.saysNow(observed);
        boolean full = observed.version() > 0 && wanted > 0 && view().counted() >= wanted;
        if (full) return false;
        seen.add(new StoredObservation(this, observed));
        return true;
    }

    public void close() {
        open = false;
    }

    public Watch view() {
        return new Watch(
                subject,
                new Criterion(kind, product, rule, place, parameter, low, high),
                opensAt,
                lastDay,
                wanted,
                open,
                seen.stream().map(StoredObservation::view).toList());
    }
}
