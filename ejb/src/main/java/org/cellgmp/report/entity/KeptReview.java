package org.cellgmp.report.entity;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.capa.Signed;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.report.ReviewAct;
import org.cellgmp.report.ReviewConclusion;
import org.cellgmp.report.ReviewContent;
import org.cellgmp.report.ReviewCounts;
import org.cellgmp.report.ReviewRow;
import org.cellgmp.report.ReviewSpan;
import org.cellgmp.report.ReviewState;

/** A version of a product review, one value kept as canonical JSON, with the columns that lists are found by. */
@Entity
@Table(name = "report_review")
public class KeptReview {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_review_seq")
    @SequenceGenerator(name = "report_review_seq", sequenceName = "report_review_seq", allocationSize = 1)
    private Long id;

    private String number;
    private int edition;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private String product;

    @Column(name = "span_from")
    private LocalDate from;

    @Column(name = "span_to")
    private LocalDate to;

    @Convert(converter = ReviewText.class)
    private ReviewContent content;

    @Column(name = "prepared_by")
    private String preparedBy;

    @Column(name = "prepared_by_name")
    private String preparedByName;

    @Column(name = "prepared_at")
    private OffsetDateTime preparedAt;

    protected KeptReview() {}

    private KeptReview(String number, int edition, ReviewContent content, Actor who) {
        this.number = number;
        this.edition = edition;
        this.content = content;
        state = ReviewState.DRAFT;
        product = content.said().product();
        from = content.said().from();
        to = content.said().to();
        preparedBy = who.id();
        preparedByName = who.printedName();
        preparedAt = HouseClock.nowAtSite();
    }

    /** @param span looked over already; @param name of the product, null if unknown */
    public static KeptReview prepare(
            String number, ReviewSpan span, ReviewContent.Taken taken, String name, ReviewCounts counts, Actor who) {
        var said = new ReviewContent.Said(
                number,
                "1",
                span.product(),
                span.from(),
                span.to(),
                null,
                taken,
                null,
                null,
                List.of(),
                List.of(who.id()));
        return new KeptReview(number, 1, new ReviewContent(said, name, counts, null, null, null, null), who);
    }

    /** The version after this one. @param last highest version of the number */
    public KeptReview renew(int last, String reason, Actor who) throws Refusal {
        allow(ReviewAct.RENEW, who);
        var why = Prose.required("reason", reason, Conclusions.LONG);
        return new KeptReview(number, last + 1, content.renewed(last + 1, why, who.id()), who);
    }

    public void take(ReviewContent.Taken taken, String name, ReviewCounts counts, Actor who) throws Refusal {
        allow(ReviewAct.TAKE, who);
        content = content.taken(taken, name, counts, who.id());
    }

    /** @throws Refusal naming the field that is wrong; CONFLICT if nothing is new */
    public void write(String evaluation, String measures, List<ReviewConclusion> conclusions, Actor who)
            throws Refusal {
        allow(ReviewAct.WRITE, who);
        var next = content.written(
                Prose.optional("evaluation", evaluation, Conclusions.LONGEST),
                Prose.optional("measures", measures, Conclusions.LONGEST),
                Conclusions.checked(conclusions),
                who.id());
        if (next.equals(content)) throw new Refusal(CONFLICT, "product-review.nothing-changed", number);
        content = next;
    }

    /** What the author is about to sign, who is one of the authors by that. */
    public ReviewContent submission(Actor who) throws Refusal {
        allow(ReviewAct.SUBMIT, who);
        return content.authored(who.id());
    }

    public void submitted(ReviewContent said, Signed signed) {
        state = ReviewState.SUBMITTED;
        content = said.submitted(signed);
    }

    public void reviewed(Signed signed) {
        state = ReviewState.REVIEWED;
        content = content.reviewed(signed);
    }

    public void approved(Signed signed) {
        state = ReviewState.APPROVED;
        content = content.approved(signed);
    }

    public void sendBack(Actor who) throws Refusal {
        allow(ReviewAct.SEND_BACK, who);
        state = ReviewState.DRAFT;
        content = content.sentBack();
    }

    public void withdraw(String reason, Actor who) throws Refusal {
        allow(ReviewAct.WITHDRAW, who);
        var why = Prose.required("reason", reason, Conclusions.LONG);
        state = ReviewState.WITHDRAWN;
        content = content.ended(new ReviewContent.Ended(who.id(), HouseClock.nowAtSite(), why, null));
    }

    /** Another version was approved. */
    public void superseded(KeptReview by, Actor who) {
        state = ReviewState.SUPERSEDED;
        var why = by.content.said().why();
        content = content.ended(
                new ReviewContent.Ended(who.id(), HouseClock.nowAtSite(), why, Integer.toString(by.edition)));
    }

    /** Why this person may not do this now; null if they may. */
    public Refusal whyNot(ReviewAct act, Actor who) {
        return ReviewRules.whyNot(this, act, who);
    }

    public void allow(ReviewAct act, Actor who) throws Refusal {
        var refusal = whyNot(act, who);
        if (refusal != null) throw refusal;
    }

    /** @throws Refusal CONFLICT if somebody changed it since the revision was read */
    public void mustBe(int expected) throws Refusal {
        if (revision != expected) throw new Refusal(CONFLICT, "product-review.changed-meanwhile", number);
    }

    public ReviewRow row() {
        return new ReviewRow(number, edition, state, product, from, to, preparedByName, preparedAt);
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    /** Counted from 1. */
    public int edition() {
        return edition;
    }

    public int revision() {
        return revision;
    }

    public ReviewState state() {
        return state;
    }

    public String product() {
        return product;
    }

    public LocalDate to() {
        return to;
    }

    public ReviewContent content() {
        return content;
    }

    public String preparer() {
        return preparedBy;
    }

    public String preparerName() {
        return preparedByName;
    }

    public OffsetDateTime preparedAt() {
        return preparedAt;
    }
}
