package org.cellgmp.investigation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.cellgmp.record.CanonicalJson;
import org.hibernate.annotations.Immutable;

/** One version of what is kept to a quality event, written once: canonical JSON, digest, person and time. */
@Entity
@Immutable
@Table(name = "investigation_version")
public class SheetVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "investigation_version_seq")
    @SequenceGenerator(
            name = "investigation_version_seq",
            sequenceName = "investigation_version_seq",
            allocationSize = 1)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "sheet_id", nullable = false)
    private Sheet sheet;

    @Column(nullable = false)
    private int version;

    // "text" is a varchar to PostgreSQL's driver and a clob to H2's; the definition names the latter for validation.
    @Column(nullable = false, columnDefinition = "character large object")
    private String canonical;

    @Column(nullable = false, length = 64)
    private String digest;

    @Column(name = "written_by", nullable = false, length = 200)
    private String by;

    @Column(name = "written_at", nullable = false)
    private Instant at;

    protected SheetVersion() {}

    public SheetVersion(Sheet sheet, byte[] canonical, String by, Instant at) {
        this.sheet = sheet;
        this.version = sheet.latest();
        this.canonical = new String(canonical, StandardCharsets.UTF_8);
        this.digest = CanonicalJson.sha256(canonical);
        this.by = by;
        this.at = at;
    }

    /** @throws IllegalStateException if the stored text no longer has the stored digest */
    public byte[] canonical() {
        var bytes = canonical.getBytes(StandardCharsets.UTF_8);
        if (!CanonicalJson.sha256(bytes).equals(digest))
            throw new IllegalStateException("version " + version + " of " + sheet.event() + " is not what was kept");
        return bytes;
    }

    public int version() {
        return version;
    }

    public String digest() {
        return digest;
    }
}
