package org.cellgmp.review.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A thing that is reviewed. Whoever changes its review locks this row first. */
@Entity
@Table(name = "review_subject")
public class ReviewSubject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_subject_seq")
    @SequenceGenerator(name = "review_subject_seq", sequenceName = "review_subject_seq", allocationSize = 1)
    private Long id;

    @Column(updatable = false)
    private String name;

    private String edition;
    private int revision;

    @Column(name = "last_part")
    private int lastPart;

    protected ReviewSubject() {}

    public ReviewSubject(String name, String edition) {
        this.name = name;
        this.edition = edition;
    }

    /** The number of the next ask or comment. */
    public int next() {
        return ++lastPart;
    }

    public void touch() {
        revision++;
    }

    /** @return true if it stood at another edition before */
    public boolean stands(String now) {
        if (edition.equals(now)) return false;
        edition = now;
        revision++;
        return true;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String edition() {
        return edition;
    }

    public int revision() {
        return revision;
    }
}
