package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.cellgmp.deviation.Departure;

/** A departure that a deviation took up; the database keeps its key unique, so no departure is handled twice. */
@Entity
@Table(name = "deviation_departure")
public class TakenDeparture {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deviation_departure_seq")
    @SequenceGenerator(name = "deviation_departure_seq", sequenceName = "deviation_departure_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Deviation deviation;

    @Enumerated(EnumType.STRING)
    private Departure.Kind kind;

    @Column(name = "departure_key")
    private String key;

    private String batch;
    private String address;
    private String place;

    @Column(name = "statement_number")
    private String statement;

    private String finding;

    @Column(name = "rule_id")
    private String rule;

    @Column(name = "rule_version")
    private String ruleVersion;

    private String severity;
    private String recorded;

    @Column(name = "judged_by")
    private String judgedBy;

    private String clauses;
    private String message;

    @Column(name = "message_chinese")
    private String messageChinese;

    protected TakenDeparture() {}

    TakenDeparture(Deviation deviation, Departure departure) {
        this.deviation = deviation;
        this.kind = departure.kind();
        this.key = departure.key();
        this.batch = departure.batch();
        this.address = departure.address();
        this.place = departure.place();
        this.statement = departure.statement();
        this.finding = departure.finding();
        this.rule = departure.rule();
        this.ruleVersion = departure.ruleVersion();
        this.severity = departure.severity();
        this.recorded = departure.recorded();
        this.judgedBy = departure.judgedBy();
        this.clauses = departure.clauses();
        this.message = departure.message();
        this.messageChinese = departure.messageChinese();
    }

    public Departure departure() {
        return new Departure(
                kind,
                key,
                batch,
                address,
                place,
                statement,
                finding,
                rule,
                ruleVersion,
                severity,
                recorded,
                judgedBy,
                clauses,
                message,
                messageChinese);
    }
}
