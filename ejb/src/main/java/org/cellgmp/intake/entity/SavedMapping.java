package org.cellgmp.intake.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.cellgmp.intake.MappingView;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.record.CanonicalJson;

/** One version of a mapping as a person saved it; written once. */
@Entity
@Table(name = "intake_mapping")
public class SavedMapping {
    @Id
    @Column(length = 220, updatable = false)
    private String id;

    @Column(nullable = false, updatable = false, length = 100)
    private String name;

    @Column(nullable = false, updatable = false)
    private int version;

    @Column(nullable = false, updatable = false, length = 100_000)
    private String definition;

    @Column(nullable = false, updatable = false, length = 64)
    private String digest;

    @Column(nullable = false, updatable = false, length = 2000)
    private String reason;

    @Column(name = "saved_by", nullable = false, updatable = false, length = 200)
    private String savedBy;

    @Column(name = "saved_at", nullable = false, updatable = false)
    private Instant savedAt;

    @Column(name = "saved_offset", nullable = false, updatable = false, length = 9)
    private String savedOffset;

    protected SavedMapping() {}

    public SavedMapping(TableMapping mapping, int version, String reason, String by, OffsetDateTime at) {
        this.name = mapping.name();
        this.version = version;
        this.id = name + "/v" + version;
        this.definition = new String(CanonicalJson.write(mapping), StandardCharsets.UTF_8);
        this.digest = CanonicalJson.digest(mapping);
        this.reason = reason;
        this.savedBy = by;
        this.savedAt = at.toInstant();
        this.savedOffset = at.getOffset().getId();
    }

    public TableMapping mapping() {
        return CanonicalJson.read(TableMapping.class, definition.getBytes(StandardCharsets.UTF_8));
    }

    public int version() {
        return version;
    }

    public String digest() {
        return digest;
    }

    public MappingView view(boolean latest) {
        return new MappingView(
                mapping(), version, digest, reason, savedBy, savedAt.atOffset(ZoneOffset.of(savedOffset)), latest);
    }
}
