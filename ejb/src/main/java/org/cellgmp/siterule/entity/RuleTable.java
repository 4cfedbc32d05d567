package org.cellgmp.siterule.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A table of rules through all its versions. */
@Entity
@Table(name = "siterule_table")
public class RuleTable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "siterule_table_seq")
    @SequenceGenerator(name = "siterule_table_seq", sequenceName = "siterule_table_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Column(name = "latest_version")
    private int latest;

    protected RuleTable() {}

    public RuleTable(String number) {
        this.number = number;
    }

    /** Counts a further version. */
    public int next() {
        return ++latest;
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public int latest() {
        return latest;
    }
}
