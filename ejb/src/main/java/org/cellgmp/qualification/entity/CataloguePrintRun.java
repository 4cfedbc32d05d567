package org.cellgmp.qualification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.job.JobView;
import org.cellgmp.qualification.CataloguePrintView;

/** The whole catalogue as it was asked for in one language; once printed it stays as it is. */
@Entity
@Table(name = "qualification_catalogue_print")
public class CataloguePrintRun {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "qualification_catalogue_print_seq")
    @SequenceGenerator(
            name = "qualification_catalogue_print_seq",
            sequenceName = "qualification_catalogue_print_seq",
            allocationSize = 1)
    private Long id;

    private String number;

    /** Of all that is printed beside the counts of today: one print of it in each language is enough. */
    @Column(name = "state_digest")
    private String state;

    @Column(name = "print_language")
    private String language;

    private String rulebook;

    @Column(name = "self_check")
    private String selfCheck;

    private String job;

    @Column(name = "asked_at")
    private OffsetDateTime askedAt;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_by_name")
    private String askedByName;

    private String digest;

    @Column(name = "file_size")
    private long size;

    private int pages;

    @Column(name = "printed_at")
    private OffsetDateTime printedAt;

    protected CataloguePrintRun() {}

    public CataloguePrintRun(
            String number, String language, String state, String rulebook, String selfCheck, Actor who) {
        this.number = number;
        this.language = language;
        this.state = state;
        this.rulebook = rulebook;
        this.selfCheck = selfCheck;
        this.askedAt = HouseClock.nowAtSite();
        this.askedBy = who.id();
        this.askedByName = who.printedName();
    }

    /** @throws IllegalStateException if it is printed */
    public void doneBy(String number) {
        if (printed()) throw new IllegalStateException(this.number + " is printed");
        job = number;
    }

    /** @param sha256 of the PDF @throws IllegalStateException if it is printed */
    public void printed(String sha256, long bytes, int sheets, OffsetDateTime at) {
        if (printed()) throw new IllegalStateException(number + " is printed");
        digest = sha256;
        size = bytes;
        pages = sheets;
        printedAt = at;
    }

    public boolean printed() {
        return digest != null;
    }

    /** @param now digest of what would be printed today; @param work the job */
    public CataloguePrintView view(String now, JobView work) {
        return new CataloguePrintView(
                number,
                language,
                rulebook,
                selfCheck,
                state.equals(now),
                work,
                askedAt,
                askedBy,
                askedByName,
                digest,
                size,
                pages,
                printedAt);
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String language() {
        return language;
    }

    public String state() {
        return state;
    }

    public String job() {
        return job;
    }

    public String digest() {
        return digest;
    }
}
