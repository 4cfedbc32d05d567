package org.cellgmp.history.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** How many leaves one sequence brings to a node and below it, and by how many those in force change. */
@Entity
@Table(name = "history_tally")
public class HistoryTally {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_tally_seq")
    @SequenceGenerator(name = "history_tally_seq", sequenceName = "history_tally_seq", allocationSize = 50)
    private Long id;

    @Column(name = "node_id", updatable = false)
    private Long node;

    @Column(updatable = false)
    private int ordinal;

    private int leaves;

    @Column(name = "change_of")
    private int change;

    private int errors;

    private int warnings;

    protected HistoryTally() {}

    public HistoryTally(Long node, int ordinal) {
        this.node = node;
        this.ordinal = ordinal;
    }

    public void count(int leaves, int change, int errors, int warnings) {
        this.leaves = leaves;
        this.change = change;
        this.errors = errors;
        this.warnings = warnings;
    }

    public Long node() {
        return node;
    }

    public int ordinal() {
        return ordinal;
    }

    public Long id() {
        return id;
    }
}
