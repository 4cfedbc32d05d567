package org.cellgmp.history.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.history.HistoryRow;

/** An application of which sequences are held. */
@Entity
@Table(name = "history_application")
public class HistoryApplication {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_application_seq")
    @SequenceGenerator(name = "history_application_seq", sequenceName = "history_application_seq", allocationSize = 1)
    private Long id;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String name;

    private String region;

    @Column(updatable = false)
    private String product;

    @Column(updatable = false)
    private String dossier;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Column(name = "opened_by_name", updatable = false)
    private String openedByName;

    @Column(name = "opened_at", updatable = false)
    private OffsetDateTime openedAt;

    protected HistoryApplication() {}

    public HistoryApplication(String number, String name, String region, String product, String dossier, Actor who) {
        this.number = number;
        this.name = name;
        this.region = region;
        this.product = product;
        this.dossier = dossier;
        openedBy = who.id();
        openedByName = who.printedName();
        openedAt = HouseClock.nowAtSite();
    }

    /** Known from the first sequence that has a regional backbone. */
    public void of(String said) {
        if (region.isEmpty()) region = said;
    }

    public HistoryRow row() {
        return new HistoryRow(number, name, region, product, dossier, openedByName, openedAt);
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String region() {
        return region;
    }

    public String product() {
        return product;
    }

    public Long id() {
        return id;
    }
}
