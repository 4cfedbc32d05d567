package org.cellgmp.label.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cellgmp.label.LabelView;
import org.cellgmp.label.SymbolKind;
import org.cellgmp.record.identifier.Scheme;

/** One print, written once. */
@Entity
@Table(name = "label_print")
public class LabelPrint {
    @Id
    private Long id;

    private String number;

    @Column(name = "record_number")
    private String record;

    @Column(name = "record_version")
    private int version;

    @Column(length = 3200)
    private String content;

    @Enumerated(EnumType.STRING)
    @Column(length = 24, columnDefinition = "varchar(24)")
    private Scheme scheme;

    @Enumerated(EnumType.STRING)
    @Column(length = 12, columnDefinition = "varchar(12)")
    private SymbolKind symbol;

    private int copies;
    private boolean reprint;

    @Column(length = 2000)
    private String reason;

    @Column(name = "printed_by")
    private String by;

    @Column(name = "printed_by_name", length = 300)
    private String byName;

    @Column(name = "printed_at")
    private java.time.Instant at;

    protected LabelPrint() {}

    public LabelPrint(long id, LabelView view) {
        this.id = id;
        number = view.number();
        record = view.record();
        version = view.version();
        content = view.content();
        scheme = view.scheme();
        symbol = view.symbol();
        copies = view.copies();
        reprint = view.reprint();
        reason = view.reason();
        by = view.by();
        byName = view.byName();
        at = view.at();
    }

    public LabelView view() {
        return new LabelView(number, record, version, content, scheme, symbol, copies, reprint, reason, by, byName, at);
    }
}
