package org.cellgmp.trailreview.entity;

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
import org.cellgmp.trailreview.Answer;
import org.cellgmp.trailreview.AnswerKind;
import org.cellgmp.trailreview.Answering;

/** An answer to one ranked thing. Written once; the last counts. */
@Entity
@Table(name = "trailreview_answer")
public class KeptAnswer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trailreview_answer_seq")
    @SequenceGenerator(name = "trailreview_answer_seq", sequenceName = "trailreview_answer_seq", allocationSize = 50)
    private Long id;

    private String batch;
    private String ranked;

    @Enumerated(EnumType.STRING)
    private AnswerKind kind;

    private String says;
    private String deviation;

    @Column(name = "answered_by")
    private String by;

    @Column(name = "answered_by_name")
    private String byName;

    @Column(name = "answered_at")
    private OffsetDateTime at;

    protected KeptAnswer() {}

    public KeptAnswer(String batch, String ranked, Answering answer, Actor who) {
        this.batch = batch;
        this.ranked = ranked;
        kind = answer.kind();
        says = answer.text();
        deviation = answer.deviation();
        by = who.id();
        byName = who.printedName();
        at = HouseClock.nowAtSite();
    }

    public Answer view() {
        return new Answer(ranked, kind, says, deviation, by, byName, at);
    }
}
