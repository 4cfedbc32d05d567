package org.cellgmp.simulation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.guideline.Severity;
import org.cellgmp.simulation.Difference;
import org.cellgmp.simulation.Difference.Kind;
import org.cellgmp.simulation.SimulatedBatch.Decided;
import org.cellgmp.simulation.SimulationCounts;
import org.cellgmp.simulation.SimulationState;
import org.cellgmp.simulation.SimulationView;

/** One simulation with its running counts, so that an interrupted one goes on where it was. */
@Entity
@Table(name = "simulation_run")
public class SimulationRun {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "simulation_run_seq")
    @SequenceGenerator(name = "simulation_run_seq", sequenceName = "simulation_run_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    @Column(name = "table_number")
    private String table;

    @Column(name = "table_version")
    private int version;

    private String digest;

    @Enumerated(EnumType.STRING)
    private SimulationState state = SimulationState.RUNNING;

    private String job;

    @Column(name = "started_by_name")
    private String byName;

    @Column(name = "started_at")
    private OffsetDateTime at;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    /** Number of the last batch that was tried; null before the first. */
    @Column(name = "tried_until")
    private String until;

    private long tried;
    private long total;
    private long touched;

    @Column(name = "added_critical")
    private long addedCritical;

    @Column(name = "added_major")
    private long addedMajor;

    @Column(name = "added_other")
    private long addedOther;

    private long lost;
    private long changed;
    private long unchanged;

    @Column(name = "not_assessed")
    private long notAssessed;

    @Column(name = "with_released")
    private long withReleased;

    @Column(name = "with_rejected")
    private long withRejected;

    @Column(name = "with_open")
    private long withOpen;

    @Column(name = "without_released")
    private long withoutReleased;

    @Column(name = "without_rejected")
    private long withoutRejected;

    @Column(name = "without_open")
    private long withoutOpen;

    protected SimulationRun() {}

    public SimulationRun(String number, String table, int version, String digest, long total, Actor who) {
        this.number = number;
        this.table = table;
        this.version = version;
        this.digest = digest;
        this.total = total;
        byName = who.printedName();
        at = HouseClock.nowAtSite();
    }

    public void doneBy(String jobNumber) {
        job = jobNumber;
    }

    /** Counts a batch. @param findings that the rules would have in it; @param same of them that stand so today */
    public void count(Decided decided, int findings, int same, int untold, List<Difference> differences) {
        tried++;
        unchanged += same;
        notAssessed += untold;
        if (!differences.isEmpty()) touched++;
        for (var one : differences) count(one);
        boolean with = findings > 0;
        switch (decided) {
            case RELEASED -> {
                if (with) withReleased++;
                else withoutReleased++;
            }
            case REJECTED -> {
                if (with) withRejected++;
                else withoutRejected++;
            }
            case OPEN -> {
                if (with) withOpen++;
                else withoutOpen++;
            }
        }
    }

    private void count(Difference difference) {
        if (difference.kind() == Kind.LOST) lost++;
        else if (difference.kind() == Kind.CHANGED) changed++;
        else if (difference.after().severity() == Severity.CRITICAL) addedCritical++;
        else if (difference.after().severity() == Severity.MAJOR) addedMajor++;
        else addedOther++;
    }

    public void triedUntil(String batch) {
        until = batch;
        total = Math.max(total, tried);
    }

    public void ended(SimulationState how) {
        state = how;
        endedAt = HouseClock.nowAtSite();
    }

    public SimulationView view() {
        return new SimulationView(
                number,
                table,
                version,
                digest,
                state,
                job,
                byName,
                at,
                endedAt,
                new SimulationCounts(
                        tried,
                        total,
                        touched,
                        addedCritical,
                        addedMajor,
                        addedOther,
                        lost,
                        changed,
                        unchanged,
                        notAssessed,
                        withReleased,
                        withRejected,
                        withOpen,
                        withoutReleased,
                        withoutRejected,
                        withoutOpen));
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String table() {
        return table;
    }

    public int version() {
        return version;
    }

    public String until() {
        return until;
    }

    public long tried() {
        return tried;
    }

    public long total() {
        return total;
    }
}
