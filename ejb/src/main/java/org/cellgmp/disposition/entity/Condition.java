package org.cellgmp.disposition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.cellgmp.disposition.PendingResult;

/** A result that a conditional release waits for, as it stood when the release was signed. */
@Entity
@Table(name = "disposition_condition")
public class Condition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "disposition_condition_seq")
    @SequenceGenerator(
            name = "disposition_condition_seq",
            sequenceName = "disposition_condition_seq",
            allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Disposition disposition;

    private String test;

    @Column(name = "test_chinese")
    private String testChinese;

    private String address;

    @Column(name = "due_on")
    private LocalDate dueOn;

    protected Condition() {}

    Condition(Disposition disposition, PendingResult pending) {
        this.disposition = disposition;
        this.test = pending.test();
        this.testChinese = pending.testChinese();
        this.address = pending.address();
        this.dueOn = pending.dueOn();
    }

    PendingResult pending() {
        return new PendingResult(test, testChinese, address, dueOn);
    }
}
