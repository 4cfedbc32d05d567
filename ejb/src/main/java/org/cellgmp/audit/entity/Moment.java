package org.cellgmp.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A word by which an event is found, with its moment, so that a page is read from one narrow index in the order of time. */
@Embeddable
public class Moment implements Serializable {
    private static final long serialVersionUID = 1L;

    private String term;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected Moment() {}

    public Moment(String term, Instant happenedAt) {
        this.term = term;
        this.happenedAt = happenedAt;
    }

    public String term() {
        return term;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Moment moment && term.equals(moment.term) && happenedAt.equals(moment.happenedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(term, happenedAt);
    }
}
