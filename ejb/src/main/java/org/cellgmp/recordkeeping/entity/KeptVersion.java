package org.cellgmp.recordkeeping.entity;

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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.StoredFile;
import org.hibernate.annotations.Immutable;

/** One version of a record, written once: canonical JSON, digest, reason, person, time and the file it was read from. */
@Entity
@Immutable
@Table(name = "recordkeeping_version")
public class KeptVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recordkeeping_version_seq")
    @SequenceGenerator(
            name = "recordkeeping_version_seq",
            sequenceName = "recordkeeping_version_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "record_id", nullable = false)
    private KeptRecord record;

    @Column(nullable = false)
    private int version;

    // "text" is a varchar to PostgreSQL's driver and a clob to H2's; the definition names the latter for validation.
    @Column(nullable = false, columnDefinition = "character large object")
    private String canonical;

    @Column(nullable = false, length = 64)
    private String digest;

    @Column(nullable = false, length = 2000)
    private String reason;

    @Column(name = "kept_by", nullable = false, length = 200)
    private String by;

    @Column(name = "kept_at", nullable = false)
    private Instant at;

    @Column(name = "kept_offset", nullable = false, length = 9)
    private String offset;

    @Column(name = "original_sha256", length = 64)
    private String originalSha256;

    @Column(name = "original_size")
    private Long originalSize;

    @Column(name = "original_name", length = 255)
    private String originalName;

    @Column(name = "original_media_type", length = 255)
    private String originalMediaType;

    protected KeptVersion() {}

    public KeptVersion(
            KeptRecord record, byte[] canonical, StoredFile original, String reason, String by, OffsetDateTime at) {
        this.record = record;
        this.version = record.latest();
        this.canonical = new String(canonical, StandardCharsets.UTF_8);
        this.digest = CanonicalJson.sha256(canonical);
        this.reason = reason;
        this.by = by;
        this.at = at.toInstant();
        this.offset = at.getOffset().getId();
        if (original != null) {
            originalSha256 = original.sha256();
            originalSize = original.size();
            originalName = original.name();
            originalMediaType = original.mediaType();
        }
    }

    /** @throws IllegalStateException if the stored text no longer has the stored digest */
    public byte[] canonical() {
        var bytes = canonical.getBytes(StandardCharsets.UTF_8);
        if (!CanonicalJson.sha256(bytes).equals(digest))
            throw new IllegalStateException("version " + version + " of " + record.number() + " is not what was kept");
        return bytes;
    }

    public Long id() {
        return id;
    }

    public KeptRecord record() {
        return record;
    }

    public int version() {
        return version;
    }

    public String digest() {
        return digest;
    }

    public String reason() {
        return reason;
    }

    public String by() {
        return by;
    }

    public OffsetDateTime at() {
        return at.atOffset(ZoneOffset.of(offset));
    }

    /** Null for a version made by correction. */
    public StoredFile original() {
        return originalSha256 == null
                ? null
                : new StoredFile(originalSha256, originalSize, originalName, originalMediaType);
    }
}
