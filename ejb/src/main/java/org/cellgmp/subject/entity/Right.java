package org.cellgmp.subject.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The right of one person to learn who a subject is; granted and withdrawn, never removed. */
@Entity
@Table(name = "subject_right")
public class Right {
    @Id
    private String account;

    @Version
    private int revision;

    private boolean granted;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected Right() {}

    public Right(String account) {
        this.account = account;
    }

    public void change(boolean now, String by, Instant at) {
        granted = now;
        changedBy = by;
        changedAt = at;
    }

    public boolean granted() {
        return granted;
    }
}
