package org.cellgmp.simulation.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.cellgmp.simulation.SimulatedBatch;
import org.cellgmp.simulation.SimulatedBatch.Decided;

/** A batch that a simulation touches; written once. */
@Entity
@Table(name = "simulation_batch")
public class TouchedInSimulation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "simulation_batch_seq")
    @SequenceGenerator(name = "simulation_batch_seq", sequenceName = "simulation_batch_seq", allocationSize = 50)
    private Long id;

    private String simulation;
    private String batch;
    private String title;
    private String product;

    @Enumerated(EnumType.STRING)
    private Decided decided;

    private int added;
    private int lost;
    private int changed;
    private String said;

    protected TouchedInSimulation() {}

    public TouchedInSimulation(String simulation, SimulatedBatch row) {
        this.simulation = simulation;
        batch = row.batch();
        title = row.title();
        product = row.product();
        decided = row.decision();
        added = row.added();
        lost = row.lost();
        changed = row.changed();
        said = row.said();
    }

    public SimulatedBatch row() {
        return new SimulatedBatch(batch, title, product, decided, added, lost, changed, said);
    }

    public Long id() {
        return id;
    }
}
