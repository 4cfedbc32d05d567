package org.cellgmp.deviation.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A batch that a deviation touches, by record number. */
@Entity
@Table(name = "deviation_batch")
public class TouchedBatch {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deviation_batch_seq")
    @SequenceGenerator(name = "deviation_batch_seq", sequenceName = "deviation_batch_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Deviation deviation;

    private String batch;

    protected TouchedBatch() {}

    TouchedBatch(Deviation deviation, String batch) {
        this.deviation = deviation;
        this.batch = batch;
    }

    String batch() {
        return batch;
    }
}
