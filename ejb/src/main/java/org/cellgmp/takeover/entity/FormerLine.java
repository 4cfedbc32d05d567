package org.cellgmp.takeover.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.cellgmp.takeover.HistoryLine;

/** One line of an older register's history, in its words. Written once. */
@Entity
@Table(name = "takeover_line")
public class FormerLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "takeover_line_seq")
    @SequenceGenerator(name = "takeover_line_seq", sequenceName = "takeover_line_seq", allocationSize = 50)
    private Long id;

    /** Number of the event or CAPA. */
    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String taking;

    @Column(updatable = false)
    private String place;

    /** As read, ISO 8601 with the offset, which a database column would lose. */
    @Column(name = "said_at", updatable = false)
    private String at;

    @Column(updatable = false)
    private String who;

    @Column(updatable = false)
    private String what;

    @Column(name = "old_value", updatable = false)
    private String before;

    @Column(name = "new_value", updatable = false)
    private String after;

    protected FormerLine() {}

    public FormerLine(String subject, String taking, HistoryLine line) {
        this.subject = subject;
        this.taking = taking;
        place = line.place();
        at = line.at();
        who = line.who();
        what = line.what();
        before = line.before();
        after = line.after();
    }

    public Long id() {
        return id;
    }

    public HistoryLine line() {
        return new HistoryLine(place, at, who, what, before, after);
    }
}
