package org.cellgmp.review.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.review.Anchor;
import org.cellgmp.review.CommentOutcome;
import org.cellgmp.review.CommentView;
import org.cellgmp.review.Reviewed;

/** A remark on one edition. Its words never change; how it was settled is written once. */
@Entity
@Table(name = "review_comment")
public class ReviewComment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_comment_seq")
    @SequenceGenerator(name = "review_comment_seq", sequenceName = "review_comment_seq", allocationSize = 1)
    private Long id;

    @Column(name = "subject_id", updatable = false)
    private Long subject;

    @Column(updatable = false)
    private int part;

    @Column(updatable = false)
    private String edition;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private Integer page;

    @Column(updatable = false)
    private String heading;

    @Column(name = "row_label", updatable = false)
    private String row;

    @Column(name = "column_label", updatable = false)
    private String column;

    @Column(updatable = false)
    private String words;

    @Column(name = "written_by", updatable = false)
    private String writtenBy;

    @Column(name = "written_by_name", updatable = false)
    private String writtenByName;

    @Column(name = "written_at", updatable = false)
    private OffsetDateTime writtenAt;

    @Enumerated(EnumType.STRING)
    private CommentOutcome outcome;

    private String reply;

    @Column(name = "replied_by")
    private String repliedBy;

    @Column(name = "replied_by_name")
    private String repliedByName;

    @Column(name = "replied_at")
    private OffsetDateTime repliedAt;

    protected ReviewComment() {}

    public ReviewComment(ReviewSubject subject, Reviewed of, Anchor anchor, String words, Actor who) {
        this.subject = subject.id();
        part = subject.next();
        edition = of.edition();
        sha256 = of.sha256();
        page = anchor.page();
        heading = anchor.heading();
        row = anchor.row();
        column = anchor.column();
        this.words = words;
        writtenBy = who.id();
        writtenByName = who.printedName();
        writtenAt = HouseClock.nowAtSite();
    }

    /** @throws Refusal CONFLICT if it was settled before */
    public void settle(CommentOutcome how, String said, Actor who) throws Refusal {
        if (outcome != null)
            throw new Refusal(Refusal.Reason.CONFLICT, "review.comment-settled", Integer.toString(part), repliedByName);
        outcome = how;
        reply = said;
        repliedBy = who.id();
        repliedByName = who.printedName();
        repliedAt = HouseClock.nowAtSite();
    }

    /** Id of the review that it belongs to. */
    public Long subject() {
        return subject;
    }

    public int part() {
        return part;
    }

    public String edition() {
        return edition;
    }

    public CommentView view() {
        return new CommentView(
                part,
                edition,
                new Anchor(page, heading, row, column),
                words,
                writtenBy,
                writtenByName,
                writtenAt,
                outcome,
                reply,
                repliedByName,
                repliedAt);
    }
}
