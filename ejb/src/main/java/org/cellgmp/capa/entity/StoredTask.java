package org.cellgmp.capa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.cellgmp.capa.WaitingTask;

/** What waits, for the worklist: a projection of a CAPA or a change that can be built again from it. */
@Entity
@Table(name = "capa_task")
public class StoredTask {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "capa_task_seq")
    @SequenceGenerator(name = "capa_task_seq", sequenceName = "capa_task_seq", allocationSize = 1)
    private Long id;

    private String subject;
    private String title;

    @Enumerated(EnumType.STRING)
    private WaitingTask.Kind kind;

    private String part;
    private String owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    /** Not shown before: a verdict waits from the end of its window. */
    @Column(name = "shows_on")
    private LocalDate showsOn;

    @Column(name = "is_open")
    private boolean open;

    protected StoredTask() {}

    public StoredTask(String subject, WaitingTask.Kind kind, String part) {
        this.subject = subject;
        this.kind = kind;
        this.part = part;
    }

    /** @param due null sorts last; @param shows first day on which it is shown */
    public void waits(String title, String owner, LocalDate due, LocalDate shows) {
        this.title = title;
        this.owner = owner;
        this.dueOn = due == null ? LocalDate.of(9999, 12, 31) : due;
        this.showsOn = shows;
        this.open = true;
    }

    public void settled() {
        open = false;
    }

    public boolean is(WaitingTask.Kind wanted, String wantedPart) {
        return kind == wanted && Objects.equals(part, wantedPart);
    }

    public Long id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public String title() {
        return title;
    }

    public WaitingTask.Kind kind() {
        return kind;
    }

    public String part() {
        return part;
    }

    public String owner() {
        return owner;
    }

    /** Null if it has no day. */
    public LocalDate due() {
        return dueOn.getYear() == 9999 ? null : dueOn;
    }

    /** As it is sorted by. */
    public LocalDate sorted() {
        return dueOn;
    }
}
