package org.cellgmp.job.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cellgmp.audit.OutsideTrail;

/** How far a running job is. Not an act of anybody: a gauge, overwritten as the work goes on. */
@Entity
@OutsideTrail(because = "a gauge: start and end of the job have their events")
@Table(name = "job_stage")
public class JobStage {
    @Id
    @Column(length = 20)
    private String job;

    @Column(nullable = false)
    private long done;

    @Column(nullable = false)
    private long total;

    @Column(length = 200)
    private String message;

    protected JobStage() {}

    public JobStage(String job) {
        this.job = job;
    }

    /** @param doing text key of what is being done */
    public void at(long partsDone, long partsInAll, String doing) {
        done = partsDone;
        total = partsInAll;
        message = doing;
    }

    public long done() {
        return done;
    }

    public long total() {
        return total;
    }

    public String message() {
        return message;
    }
}
