package org.cellgmp.fieldaction.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.capa.CalendarView;
import org.cellgmp.fieldaction.ClockLine;
import org.cellgmp.fieldaction.ClockView;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.signature.SignatureView;

/** One clock of a field action, by a line of the table of clocks. */
@Entity
@Table(name = "fieldaction_clock")
public class Clock {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fieldaction_clock_seq")
    @SequenceGenerator(name = "fieldaction_clock_seq", sequenceName = "fieldaction_clock_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Matter matter;

    private String line;

    @Column(name = "started_at")
    private OffsetDateTime startedAt;

    @Column(name = "due_at")
    private OffsetDateTime dueAt;

    /** The same while nothing went out, and nothing after: an index of it holds running clocks alone. */
    @Column(name = "open_due_at")
    private OffsetDateTime openDueAt;

    @Column(name = "calendar_edition")
    private Integer calendarEdition;

    private String holidays;

    @Column(name = "sent_to")
    private String sentTo;

    @Column(name = "sent_what")
    private String sentWhat;

    @Column(name = "sent_at")
    private OffsetDateTime sentAt;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "told_by_name")
    private String toldByName;

    @Column(name = "told_at")
    private OffsetDateTime toldAt;

    @Column(name = "signature_number")
    private String signature;

    protected Clock() {}

    Clock(Matter matter, ClockLine line) {
        this.matter = matter;
        this.line = line.id();
    }

    /** Only the first start counts: what is learned later makes no clock longer. */
    void start(ClockLine by, OffsetDateTime at, CalendarView calendar) {
        if (startedAt != null || at == null) return;
        var deadline = by.deadline(at, HouseClock.zone(), calendar);
        startedAt = at;
        dueAt = deadline.due();
        openDueAt = dueAt;
        calendarEdition = deadline.edition();
        holidays = deadline.passed().isEmpty() ? null : Prose.shown(String.join("; ", deadline.passed()), 4_000);
    }

    void told(String to, String what, OffsetDateTime sent, SignatureView signed) {
        sentTo = to;
        sentWhat = what;
        sentAt = sent;
        toldBy = signed.account();
        toldByName = signed.printedName();
        toldAt = signed.at();
        signature = signed.number();
        openDueAt = null;
    }

    Long id() {
        return id;
    }

    String line() {
        return line;
    }

    boolean open() {
        return signature == null;
    }

    OffsetDateTime startedAt() {
        return startedAt;
    }

    /** @param by the line of the table that it stands for */
    ClockView view(ClockLine by) {
        return new ClockView(
                id,
                by,
                startedAt,
                dueAt,
                calendarEdition,
                holidays,
                open() ? null : new ClockView.Told(sentTo, sentWhat, sentAt, toldBy, toldByName, toldAt, signature));
    }
}
