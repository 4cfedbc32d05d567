package org.cellgmp.capa.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A deviation that a CAPA was raised from, to find the one by the other. Rows stay; the plan says which still hold. */
@Entity
@Table(name = "capa_event")
public class CapaEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "capa_event_seq")
    @SequenceGenerator(name = "capa_event_seq", sequenceName = "capa_event_seq", allocationSize = 1)
    private Long id;

    private String capa;
    private String deviation;

    protected CapaEvent() {}

    public CapaEvent(String capa, String deviation) {
        this.capa = capa;
        this.deviation = deviation;
    }

    public String capa() {
        return capa;
    }

    public String deviation() {
        return deviation;
    }
}
