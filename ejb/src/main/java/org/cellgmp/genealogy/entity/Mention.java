package org.cellgmp.genealogy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One thing that a record says of a lot or an identity. It ends when a version no longer says it; it is never removed. */
@Entity
@Table(name = "genealogy_mention")
public class Mention {
    /** What the record has to do with the thing. */
    public enum Relation {
        /** The record is the lot's own. */
        IS,
        /** The lot went into it. */
        USES,
        /** It speaks of it. */
        ABOUT
    }

    /** What is named. */
    public enum Sort {
        LOT,
        BATCH,
        IDENTITY,
        SUBJECT,
        CONTAINER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "genealogy_mention_seq")
    @SequenceGenerator(name = "genealogy_mention_seq", sequenceName = "genealogy_mention_seq", allocationSize = 50)
    private Long id;

    @Column(name = "record_number", nullable = false, updatable = false, length = 20)
    private String record;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 8, columnDefinition = "varchar(8)")
    private Relation relation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12, columnDefinition = "varchar(12)")
    private Sort sort;

    @Column(nullable = false, updatable = false, length = 300)
    private String code;

    @Column(nullable = false, updatable = false, length = 300)
    private String named;

    @Column(name = "since_version", nullable = false, updatable = false)
    private int since;

    @Column(name = "until_version")
    private Integer until;

    protected Mention() {}

    public Mention(String record, Relation relation, Sort sort, String code, String named, int since) {
        this.record = record;
        this.relation = relation;
        this.sort = sort;
        this.code = code;
        this.named = named;
        this.since = since;
    }

    /** @param version the last that said it */
    public void endAt(int version) {
        until = version;
    }

    public String record() {
        return record;
    }

    public Relation relation() {
        return relation;
    }

    public Sort sort() {
        return sort;
    }

    public String code() {
        return code;
    }

    public String named() {
        return named;
    }

    /** True if no present version says it. */
    public boolean former() {
        return until != null;
    }
}
