package org.cellgmp.retention.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one place where a hold that is placed and a disposal that is approved wait for each other. */
@Entity(name = "RetentionGate")
@Table(name = "retention_gate")
public class Gate {
    @Id
    private Integer id;

    protected Gate() {}
}
