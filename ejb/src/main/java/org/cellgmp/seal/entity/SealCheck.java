package org.cellgmp.seal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealReport;
import org.hibernate.annotations.Immutable;

/** A report as it is kept. */
@Entity
@Immutable
@Table(name = "seal_check")
public class SealCheck {
    private static final String BETWEEN = "\t";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seal_check_seq")
    @SequenceGenerator(name = "seal_check_seq", sequenceName = "seal_check_seq", allocationSize = 1)
    private Long id;

    private String number;
    private String job;

    @Column(name = "checked_at")
    private Instant at;

    private long events;
    private long waiting;
    private long checkpoints;
    private long outside;
    private long failures;
    private long remarks;
    private long milliseconds;

    // "text" is a varchar to PostgreSQL's driver and a clob to H2's; the definition names the latter for validation.
    @Column(columnDefinition = "character large object")
    private String findings;

    protected SealCheck() {}

    public SealCheck(String number, String job, SealReport report) {
        this.number = number;
        this.job = job;
        at = report.at();
        events = report.events();
        waiting = report.waiting();
        checkpoints = report.checkpoints();
        outside = report.outside();
        failures = report.failures();
        remarks = report.remarks();
        milliseconds = report.milliseconds();
        findings = report.findings().stream().map(SealCheck::line).collect(Collectors.joining("\n"));
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String job() {
        return job;
    }

    public SealReport report() {
        List<SealFinding> read = findings == null || findings.isEmpty()
                ? List.of()
                : findings.lines().map(SealCheck::finding).toList();
        return new SealReport(at, events, waiting, checkpoints, outside, read, failures, remarks, milliseconds);
    }

    private static String line(SealFinding finding) {
        return finding.kind()
                + BETWEEN
                + finding.arguments().stream()
                        .map(argument -> argument.replaceAll("[\\t\\n\\r]", " "))
                        .collect(Collectors.joining(BETWEEN));
    }

    private static SealFinding finding(String line) {
        var parts = line.split(BETWEEN, -1);
        return new SealFinding(
                SealFinding.Kind.valueOf(parts[0]), Arrays.asList(parts).subList(1, parts.length));
    }
}
