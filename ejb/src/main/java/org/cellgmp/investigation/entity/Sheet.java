package org.cellgmp.investigation.entity;

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
import org.cellgmp.ground.Refusal;

/** One value that is kept to a quality event, by the number of its latest version. */
@Entity
@Table(name = "investigation_sheet")
public class Sheet {
    /** What is kept. */
    public enum Part {
        INQUIRY,
        LABORATORY;

        /** Its name among the annexes of the event. */
        public String annex() {
            return this == INQUIRY ? "investigation" : "laboratory";
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "investigation_sheet_seq")
    @SequenceGenerator(name = "investigation_sheet_seq", sequenceName = "investigation_sheet_seq", allocationSize = 1)
    private Long id;

    @Column(nullable = false, updatable = false, length = 32)
    private String event;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12, columnDefinition = "varchar(12)")
    private Part part;

    @Column(nullable = false)
    private int latest;

    /** True once nothing is left to do; of a laboratory's investigation only. */
    @Column(nullable = false)
    private boolean finished;

    /** Things that may be touched and are neither affected nor cleared; of an inquiry only. */
    @Column(nullable = false)
    private int suspected;

    @Version
    private int changes;

    protected Sheet() {}

    public Sheet(String event, Part part) {
        this.event = event;
        this.part = part;
    }

    /** Counts one more version. @throws Refusal CONFLICT if somebody changed it since the revision was read */
    public void next(int expected, boolean nowFinished, int nowSuspected) throws Refusal {
        if (latest != expected) throw changed(event);
        latest++;
        finished = nowFinished;
        suspected = nowSuspected;
    }

    public static Refusal changed(String event) {
        return new Refusal(Refusal.Reason.CONFLICT, "investigation.changed-meanwhile", event);
    }

    public String event() {
        return event;
    }

    public Part part() {
        return part;
    }

    public int latest() {
        return latest;
    }

    public boolean finished() {
        return finished;
    }

    public int suspected() {
        return suspected;
    }
}
