package org.cellgmp.capa.entity;

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
import java.util.List;
import org.cellgmp.capa.Observed;
import org.cellgmp.ground.Prose;

/** What a watch saw in one batch or event. */
@Entity
@Table(name = "capa_observation")
public class StoredObservation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "capa_observation_seq")
    @SequenceGenerator(name = "capa_observation_seq", sequenceName = "capa_observation_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private StoredWatch watch;

    private String about;

    @Column(name = "record_version")
    private int version;

    @Column(name = "statement_number")
    private String statement;

    @Enumerated(EnumType.STRING)
    private Observed.Outcome outcome;

    private String found;

    /** One a line. */
    private String addresses;

    @Column(name = "seen_at")
    private OffsetDateTime at;

    protected StoredObservation() {}

    StoredObservation(StoredWatch watch, Observed observed) {
        this.watch = watch;
        this.about = observed.about();
        say(observed);
    }

    private void say(Observed observed) {
        version = observed.version();
        statement = observed.statement();
        outcome = observed.outcome();
        found = Prose.shown(observed.found(), 4_000);
        addresses = Prose.shown(String.join("\n", observed.addresses()), 20_000);
        at = observed.at();
    }

    boolean saysNow(Observed observed) {
        if (observed.version() <= version && observed.outcome() == outcome) return false;
        say(observed);
        return true;
    }

    String about() {
        return about;
    }

    Observed view() {
        return new Observed(
                about,
                version,
                statement,
                outcome,
                found,
                addresses == null || addresses.isEmpty() ? List.of() : List.of(addresses.split("\n")),
                at);
    }
}
