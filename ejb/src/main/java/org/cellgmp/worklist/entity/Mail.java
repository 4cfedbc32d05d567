package org.cellgmp.worklist.entity;

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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.worklist.Digest;
import org.cellgmp.worklist.Digest.State;

/** A letter to one person for one period, however often it had to be tried. */
@Entity
@Table(name = "worklist_mail")
public class Mail {
    /** Waiting before the second and each later attempt; after the last there is none. */
    static final List<Duration> BACK_OFF =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6));

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "worklist_mail_seq")
    @SequenceGenerator(name = "worklist_mail_seq", sequenceName = "worklist_mail_seq", allocationSize = 1)
    private Long id;

    @Version
    private int revision;

    private String account;
    private String address;
    private String period;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "next_at")
    private OffsetDateTime nextAt;

    private int items;
    private String reason;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "settled_at")
    private OffsetDateTime settledAt;

    protected Mail() {}

    public Mail(String account, String address, String period) {
        this.account = account;
        this.address = address;
        this.period = period;
        this.createdAt = HouseClock.nowAtSite();
        this.state = State.WAITING;
    }

    /** From here to the answer of the mail server nobody else may try. @param things that the letter tells */
    public void begin(String to, int things) {
        state = State.SENDING;
        address = to;
        items = things;
        attempts++;
        nextAt = null;
    }

    public void empty() {
        state = State.EMPTY;
        settledAt = HouseClock.nowAtSite();
    }

    public void sent() {
        state = State.SENT;
        reason = null;
        settledAt = HouseClock.nowAtSite();
    }

    /** @param lasting true if it is no use to try again */
    public void failed(String why, boolean lasting) {
        reason = Prose.shown(why, 300);
        if (lasting || attempts > BACK_OFF.size()) {
            state = State.FAILED;
            settledAt = HouseClock.nowAtSite();
        } else {
            state = State.WAITING;
            nextAt = HouseClock.nowAtSite().plus(BACK_OFF.get(attempts - 1));
        }
    }

    /** True if it may be tried at this moment. */
    public boolean ready(OffsetDateTime now) {
        return state == State.WAITING && (nextAt == null || !now.isBefore(nextAt));
    }

    public Long id() {
        return id;
    }

    public String account() {
        return account;
    }

    public String period() {
        return period;
    }

    public State state() {
        return state;
    }

    public Digest.Letter view() {
        return new Digest.Letter(period, address, state, attempts, items, reason, createdAt, nextAt, settledAt);
    }
}
