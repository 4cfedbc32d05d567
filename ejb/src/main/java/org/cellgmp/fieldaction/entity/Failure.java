package org.cellgmp.fieldaction.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That a failing test of a batch has its case. The database keeps batch and test unique, so that no failure opens two. */
@Entity
@Table(name = "fieldaction_failure")
public class Failure {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fieldaction_failure_seq")
    @SequenceGenerator(name = "fieldaction_failure_seq", sequenceName = "fieldaction_failure_seq", allocationSize = 1)
    private Long id;

    private String batch;
    private String test;

    @Column(name = "matter_number")
    private String matter;

    protected Failure() {}

    public Failure(String batch, String test, String matter) {
        this.batch = batch;
        this.test = test;
        this.matter = matter;
    }

    public String test() {
        return test;
    }
}
