package org.cellgmp.review.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.Person;
import org.cellgmp.review.AskState;
import org.cellgmp.review.AskView;
import org.cellgmp.review.ReviewAnswer;
import org.cellgmp.review.Reviewed;

/** One person or role that was asked about one edition. What was asked never changes; how it ended is written once. */
@Entity
@Table(name = "review_ask")
public class ReviewAsk {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_ask_seq")
    @SequenceGenerator(name = "review_ask_seq", sequenceName = "review_ask_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "subject_id", updatable = false)
    private ReviewSubject subject;

    @Column(updatable = false)
    private int part;

    @Column(updatable = false)
    private String edition;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String account;

    @Column(name = "account_name", updatable = false)
    private String accountName;

    @Enumerated(EnumType.STRING)
    @Column(name = "held_role", updatable = false)
    private Role role;

    @Column(updatable = false)
    private String question;

    @Column(updatable = false)
    private LocalDate due;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_by_name", updatable = false)
    private String askedByName;

    @Column(name = "asked_at", updatable = false)
    private OffsetDateTime askedAt;

    @Enumerated(EnumType.STRING)
    private AskState state;

    @Enumerated(EnumType.STRING)
    private ReviewAnswer answer;

    private String words;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_by_name")
    private String endedByName;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    protected ReviewAsk() {}

    /** @param person null if a role is asked; @param role null if a person is */
    public ReviewAsk(
            ReviewSubject subject, Reviewed of, Person person, Role role, String question, LocalDate due, Actor who) {
        this.subject = subject;
        part = subject.next();
        edition = of.edition();
        sha256 = of.sha256();
        title = of.titleEnglish();
        account = person == null ? null : person.account();
        accountName = person == null ? null : person.printedName();
        this.role = role;
        this.question = question;
        this.due = due;
        askedBy = who.id();
        askedByName = who.printedName();
        askedAt = HouseClock.nowAtSite();
        state = AskState.OPEN;
    }

    /** True if the person is asked, or stands in for who is, or holds the role that is. */
    public boolean of(Actor who) {
        return role != null
                ? who.holds(role)
                : who.id().equals(account) || who.deputising().containsKey(account);
    }

    /** @throws Refusal CONFLICT if it has ended */
    public void answer(ReviewAnswer said, String why, Actor who) throws Refusal {
        mustBeOpen();
        answer = said;
        end(AskState.ANSWERED, why, who);
    }

    /** @throws Refusal CONFLICT if it has ended */
    public void withdraw(String why, Actor who) throws Refusal {
        mustBeOpen();
        end(AskState.WITHDRAWN, why, who);
    }

    public void lapse() {
        state = AskState.LAPSED;
        endedAt = HouseClock.nowAtSite();
    }

    private void mustBeOpen() throws Refusal {
        if (state != AskState.OPEN)
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "review.ask-ended", Integer.toString(part), String.valueOf(endedByName));
    }

    private void end(AskState how, String why, Actor who) {
        state = how;
        words = why;
        endedBy = who.id();
        endedByName = who.printedName();
        endedAt = HouseClock.nowAtSite();
    }

    public boolean open() {
        return state == AskState.OPEN;
    }

    /** Id of the review that it belongs to. */
    public Long subject() {
        return subject.id();
    }

    public int part() {
        return part;
    }

    public String account() {
        return account;
    }

    public Role role() {
        return role;
    }

    public String sha256() {
        return sha256;
    }

    /** Cursor by which the list of what waits goes on. */
    public String cursor() {
        return due + "." + id;
    }

    public AskView view() {
        return new AskView(
                subject.name(),
                part,
                edition,
                title,
                account,
                accountName,
                role,
                question,
                due,
                askedByName,
                askedAt,
                state,
                answer,
                words,
                endedBy,
                endedByName,
                endedAt);
    }
}
