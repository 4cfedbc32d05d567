package org.cellgmp.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.cellgmp.document.DocumentOrder;

/**
 * A document under one number: what it is made with and from which batches, and the day it tells of, stays the same for life. Rendered anew, it gets
 * the next version; no version is ever changed but by its approval, or by the approval of a later one.
 */
@Entity
@Table(name = "document_document")
public class ControlledDocument {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_document_seq")
    @SequenceGenerator(name = "document_document_seq", sequenceName = "document_document_seq", allocationSize = 1)
    private Long id;

    private String number;
    private String template;
    private String product;
    private String language;
    private String batches;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "latest")
    private int latest;

    @Version
    private int revision;

    protected ControlledDocument() {}

    public ControlledDocument(String number, DocumentOrder order) {
        this.number = number;
        template = order.template();
        product = order.product();
        language = order.language();
        batches = String.join(" ", order.batches());
        asOf = order.asOf();
    }

    /** Counts the next version. */
    int next() {
        return ++latest;
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public int latest() {
        return latest;
    }

    public DocumentOrder order() {
        var chosen = batches == null || batches.isBlank() ? List.<String>of() : List.of(batches.split(" "));
        return new DocumentOrder(template, product, chosen, language, asOf);
    }
}
