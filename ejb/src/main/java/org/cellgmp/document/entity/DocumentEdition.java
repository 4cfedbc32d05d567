package org.cellgmp.document.entity;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.signature.SignatureView;

/** One version of a document: its files, what it was made from, who made it, who approved it. */
@Entity
@Table(name = "document_edition")
public class DocumentEdition {
    public static final String PDF = "application/pdf";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_edition_seq")
    @SequenceGenerator(name = "document_edition_seq", sequenceName = "document_edition_seq", allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private ControlledDocument document;

    private int version;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private String form;

    @Column(name = "ctd_section")
    private String section;

    @Column(name = "title_english")
    private String titleEnglish;

    @Column(name = "title_chinese")
    private String titleChinese;

    @Column(name = "file_name")
    private String fileName;

    private int pages;

    @Column(name = "pdf_sha256")
    private String pdf;

    @Column(name = "pdf_size")
    private long pdfSize;

    @Column(name = "docx_sha256")
    private String docx;

    @Column(name = "docx_size")
    private long docxSize;

    @Column(name = "companion_sha256")
    private String companion;

    @Column(name = "companion_size")
    private long companionSize;

    @Column(name = "lineage_sha256")
    private String lineage;

    @Column(name = "lineage_size")
    private long lineageSize;

    @Column(name = "page_sha256")
    private String page;

    private String reason;

    @Column(name = "generated_by")
    private String generatedBy;

    @Column(name = "generated_by_name")
    private String generatedByName;

    @Column(name = "generated_at")
    private Instant generatedAt;

    @Column(name = "generated_offset")
    private String generatedOffset;

    @Column(name = "signature_number")
    private String signature;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approved_offset")
    private String approvedOffset;

    @OneToMany(mappedBy = "edition", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<SourceRecord> records = new ArrayList<>();

    protected DocumentEdition() {}

    /** @param made everything but number, version and approval */
    public DocumentEdition(ControlledDocument document, DocumentView made, String page) {
        this.document = document;
        version = document.next();
        state = DocumentState.GENERATED;
        form = made.form();
        section = made.ctdSection();
        titleEnglish = made.titleEnglish();
        titleChinese = made.titleChinese();
        fileName = made.fileName();
        pages = made.pages();
        pdf = made.pdf().sha256();
        pdfSize = made.pdf().size();
        docx = made.docx().sha256();
        docxSize = made.docx().size();
        companion = made.companion().sha256();
        companionSize = made.companion().size();
        lineage = made.lineage().sha256();
        lineageSize = made.lineage().size();
        this.page = page;
        reason = made.reason();
        generatedBy = made.generatedBy();
        generatedByName = made.generatedByName();
        generatedAt = made.generatedAt().toInstant();
        generatedOffset = made.generatedAt().getOffset().getId();
        for (var source : made.sources()) records.add(new SourceRecord(this, source));
    }

    /** @throws Refusal if it was approved already, a later version stands, or the person made it */
    public void mayBeApproved(Actor by) throws Refusal {
        if (state != DocumentState.GENERATED)
            throw new Refusal(Refusal.Reason.CONFLICT, "document.approved-already", name());
        if (version != document.latest())
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "document.later-version", name(), Integer.toString(document.latest()));
        if (by.standsFor(generatedBy)) throw new Refusal(Refusal.Reason.NOT_ALLOWED, "document.own-work", name());
    }

    public void approve(SignatureView signed) {
        state = DocumentState.APPROVED;
        signature = signed.number();
        approvedBy = signed.account();
        approvedByName = signed.printedName();
        approvedAt = signed.at().toInstant();
        approvedOffset = signed.at().getOffset().getId();
    }

    /** A later version was approved. */
    public void supersede() {
        state = DocumentState.SUPERSEDED;
    }

    public Long id() {
        return id;
    }

    /** Number and version, e.g. DC-2026-0001/v1. */
    public String name() {
        return document.number() + "/v" + version;
    }

    public ControlledDocument document() {
        return document;
    }

    public String page() {
        return page;
    }

    public List<SourceRecord> records() {
        return records;
    }

    /** @param latest number of the latest version by record number */
    public DocumentView view(Map<String, Integer> latest) {
        var order = document.order();
        var stem = fileName.substring(0, fileName.length() - ".pdf".length());
        return new DocumentView(
                document.number(),
                version,
                state,
                order.template(),
                form,
                section,
                titleEnglish,
                titleChinese,
                fileName,
                order.product(),
                order.batches(),
                order.language(),
                pages,
                new StoredFile(pdf, pdfSize, fileName, PDF),
                new StoredFile(docx, docxSize, stem + ".docx", DOCX),
                new StoredFile(companion, companionSize, stem + "-origin.pdf", PDF),
                new StoredFile(lineage, lineageSize, stem + "-origin.json", "application/json"),
                records.stream()
                        .map(one -> new DocumentSourceView(
                                one.number(),
                                one.version(),
                                one.digest(),
                                latest.getOrDefault(one.number(), one.version())))
                        .toList(),
                generatedBy,
                generatedByName,
                at(generatedAt, generatedOffset),
                reason,
                signature,
                approvedByName,
                at(approvedAt, approvedOffset));
    }

    private static OffsetDateTime at(Instant instant, String offset) {
        return instant == null ? null : instant.atOffset(ZoneOffset.of(offset));
    }
}
