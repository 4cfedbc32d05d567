package org.cellgmp.qualification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.qualification.SelfCheckProtocol;
import org.cellgmp.qualification.SelfCheckRow;
import org.hibernate.annotations.Immutable;

/** A self-check that was run; its protocol lies in the file store under its digest. */
@Entity
@Immutable
@Table(name = "qualification_self_check")
public class SelfCheckRun {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "qualification_self_check_seq")
    @SequenceGenerator(
            name = "qualification_self_check_seq",
            sequenceName = "qualification_self_check_seq",
            allocationSize = 1)
    private Long id;

    private String number;

    /** Work that is taken up again after an interruption finds what it made before. */
    private String job;

    @Column(name = "made_at")
    private OffsetDateTime at;

    @Column(name = "made_by")
    private String by;

    @Column(name = "made_by_name")
    private String byName;

    private String rulebook;
    private int rules;
    private int cases;
    private int passed;
    private int failed;
    private String digest;

    protected SelfCheckRun() {}

    public SelfCheckRun(String job, SelfCheckProtocol protocol, String digest) {
        this.job = job;
        this.number = protocol.number();
        this.at = protocol.at();
        this.by = protocol.by();
        this.byName = protocol.byName();
        this.rulebook = protocol.rulebook();
        this.rules = (int) protocol.all().stream()
                .map(SelfCheckProtocol.Replayed::rule)
                .distinct()
                .count();
        this.cases = protocol.all().size();
        this.passed = protocol.passed();
        this.failed = cases - passed;
        this.digest = digest;
    }

    public Long id() {
        return id;
    }

    public SelfCheckRow row() {
        return new SelfCheckRow(number, at, by, byName, rulebook, rules, cases, passed, failed, digest);
    }
}
