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
import java.util.Locale;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.worklist.Confirmation;
import org.cellgmp.worklist.Confirmation.State;

/** One letter with a code, from being asked for to the code being given, or not. */
@Entity
@Table(name = "worklist_confirmation")
public class AddressAsked {
    /** Waiting before the second and each later attempt; after the last there is none. Somebody waits for this letter. */
    static final List<Duration> BACK_OFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "worklist_confirmation_seq")
    @SequenceGenerator(
            name = "worklist_confirmation_seq",
            sequenceName = "worklist_confirmation_seq",
            allocationSize = 1)
    private Long id;

    @Version
    private int revision;

    private String account;
    private String address;
    private String mailbox;
    private String language;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "code_digest")
    private String codeDigest;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    private int attempts;

    @Column(name = "next_at")
    private OffsetDateTime nextAt;

    private String reason;

    @Column(name = "asked_at")
    private OffsetDateTime askedAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "settled_at")
    private OffsetDateTime settledAt;

    protected AddressAsked() {}

    public AddressAsked(DigestChosen chosen) {
        this.account = chosen.account();
        this.address = chosen.address();
        this.mailbox = mailbox(chosen.address());
        this.language = chosen.language();
        this.state = State.ASKED;
        this.askedAt = HouseClock.nowAtSite();
    }

    /** The address as letters to it are counted. */
    public static String mailbox(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** From here on a code is taken; an earlier one of this letter is not. @param digest of the code */
    public void begin(String digest) {
        state = State.SENDING;
        codeDigest = digest;
        attempts++;
        nextAt = null;
        expiresAt = HouseClock.nowAtSite().plus(Confirmation.LASTS);
    }

    /** Its code may have been given before the mail server's answer was heard. */
    public void sent() {
        if (state != State.SENDING) return;
        state = State.SENT;
        reason = null;
    }

    /** @param lasting true if it is no use to try again */
    public void failed(String why, boolean lasting) {
        if (state != State.SENDING && state != State.ASKED) return;
        reason = Prose.shown(why, 300);
        if (lasting || attempts > BACK_OFF.size()) settle(State.FAILED);
        else {
            state = State.ASKED;
            nextAt = HouseClock.nowAtSite().plus(BACK_OFF.get(attempts - 1));
        }
    }

    public void confirmed() {
        settle(State.CONFIRMED);
    }

    public void wrongCode() {
        wrongCodes++;
        if (wrongCodes >= Confirmation.TRIES) settle(State.SPENT);
    }

    /** Its code is not taken any more; nothing happens to one that is settled. */
    public void replaced() {
        if (settledAt == null) settle(State.REPLACED);
    }

    private void settle(State end) {
        state = end;
        codeDigest = null;
        nextAt = null;
        settledAt = HouseClock.nowAtSite();
    }

    /** True if it may be sent at this moment. */
    public boolean ready(OffsetDateTime now) {
        return state == State.ASKED && (nextAt == null || !now.isBefore(nextAt));
    }

    public Long id() {
        return id;
    }

    public String account() {
        return account;
    }

    public String address() {
        return address;
    }

    public String language() {
        return language;
    }

    /** Null while no code is taken. */
    public String codeDigest() {
        return codeDigest;
    }

    public Confirmation view() {
        return new Confirmation(address, state, askedAt, expiresAt, Confirmation.TRIES - wrongCodes, reason, nextAt);
    }
}
