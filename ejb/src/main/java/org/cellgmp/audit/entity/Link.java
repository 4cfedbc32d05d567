package org.cellgmp.audit.entity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** That an event tied a record to another one: the part belongs to the story of the whole from then on. */
@Embeddable
public class Link implements Serializable {
    private static final long serialVersionUID = 1L;

    private String whole;
    private String part;

    protected Link() {}

    public Link(String whole, String part) {
        this.whole = whole;
        this.part = part;
    }

    public String whole() {
        return whole;
    }

    public String part() {
        return part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link link && whole.equals(link.whole) && part.equals(link.part);
    }

    @Override
    public int hashCode() {
        return Objects.hash(whole, part);
    }
}
