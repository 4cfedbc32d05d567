package org.cellgmp.archive.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cellgmp.archive.ArchiveCheck;
import org.cellgmp.archive.ArchiveView;
import org.cellgmp.archive.Period;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.hibernate.annotations.Immutable;

/** A period that was closed, and the file that was written of it. */
@Entity
@Immutable
@Table(name = "archive_period")
public class ClosedPeriod {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_period_seq")
    @SequenceGenerator(name = "archive_period_seq", sequenceName = "archive_period_seq", allocationSize = 1)
    private Long id;

    private String number;
    private String period;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    private long events;
    private long places;

    @Column(name = "file_name")
    private String file;

    private long bytes;
    private String sha256;

    @Column(name = "closed_by")
    private String by;

    @Column(name = "closed_by_name")
    private String byName;

    @Column(name = "closed_at")
    private Instant at;

    protected ClosedPeriod() {}

    public ClosedPeriod(String number, Period period, Written written, Actor who) {
        this.number = number;
        this.period = period.toString();
        from = period.from(HouseClock.zone());
        to = period.to(HouseClock.zone());
        events = written.events();
        places = written.places();
        file = written.file();
        bytes = written.bytes();
        sha256 = written.sha256();
        by = who.id();
        byName = who.printedName();
        at = HouseClock.now();
    }

    /** What was written. */
    public record Written(long events, long places, String file, long bytes, String sha256) {}

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String file() {
        return file;
    }

    public String sha256() {
        return sha256;
    }

    public Instant at() {
        return at;
    }

    public ArchiveView view(ArchiveCheck last) {
        return new ArchiveView(number, period, from, to, events, places, file, bytes, sha256, byName, at, last);
    }
}
