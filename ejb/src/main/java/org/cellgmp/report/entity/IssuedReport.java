package org.cellgmp.report.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReportView;
import org.hibernate.annotations.Immutable;

/** A report that was printed, written once. */
@Entity
@Immutable
@Table(name = "report_report")
public class IssuedReport {
    public static final String PDF = "application/pdf";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_report_seq")
    @SequenceGenerator(name = "report_report_seq", sequenceName = "report_report_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private String subject;
    private int revision;
    private String state;
    private boolean closed;

    @Column(name = "span_from")
    private LocalDate from;

    @Column(name = "span_to")
    private LocalDate to;

    private String language;
    private String form;
    private String content;

    @Column(name = "file_stem")
    private String stem;

    private int pages;

    @Column(name = "pdf_sha256")
    private String pdf;

    @Column(name = "pdf_size")
    private long pdfSize;

    @Column(name = "docx_sha256")
    private String docx;

    @Column(name = "docx_size")
    private long docxSize;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_by_name")
    private String madeByName;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_offset")
    private String madeOffset;

    protected IssuedReport() {}

    /** @param stem of the names of its files */
    public IssuedReport(ReportView made, String stem) {
        number = made.number();
        kind = made.kind();
        subject = made.subject();
        revision = made.revision();
        state = made.state();
        closed = made.closed();
        from = made.from();
        to = made.to();
        language = made.language();
        form = made.form();
        content = made.content();
        this.stem = stem;
        pages = made.pages();
        pdf = made.pdf().sha256();
        pdfSize = made.pdf().size();
        docx = made.docx().sha256();
        docxSize = made.docx().size();
        madeBy = made.madeBy();
        madeByName = made.madeByName();
        madeAt = made.madeAt().toInstant();
        madeOffset = made.madeAt().getOffset().getId();
    }

    public Long id() {
        return id;
    }

    public ReportView view() {
        return new ReportView(
                number,
                kind,
                subject,
                revision,
                state,
                closed,
                from,
                to,
                language,
                form,
                content,
                pages,
                new StoredFile(pdf, pdfSize, stem + ".pdf", PDF),
                new StoredFile(docx, docxSize, stem + ".docx", DOCX),
                madeBy,
                madeByName,
                madeAt.atOffset(ZoneOffset.of(madeOffset)));
    }
}
