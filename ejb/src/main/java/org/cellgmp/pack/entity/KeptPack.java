package org.cellgmp.pack.entity;

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
import org.cellgmp.pack.PackView;
import org.cellgmp.recordkeeping.StoredFile;

/** A pack that was made; nothing about it changes. */
@Entity
@Table(name = "pack_pack")
public class KeptPack {
    private static final String ZIP = "application/zip";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pack_pack_seq")
    @SequenceGenerator(name = "pack_pack_seq", sequenceName = "pack_pack_seq", allocationSize = 1)
    private Long id;

    private String inspection;
    private int place;
    private String job;
    private long sealed;
    private long events;
    private long things;
    private String manifest;
    private String sha256;
    private long size;
    private String name;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_by_name")
    private String madeByName;

    @Column(name = "made_at")
    private OffsetDateTime madeAt;

    protected KeptPack() {}

    /** What stands in it. @param sealed places covered; @param events shown in full; @param things with a page; @param manifest digest of the list of its files */
    public record Held(long sealed, long events, long things, String manifest) {}

    public KeptPack(String inspection, int place, String job, Held held, StoredFile file, Actor who) {
        this.inspection = inspection;
        this.place = place;
        this.job = job;
        this.sealed = held.sealed();
        this.events = held.events();
        this.things = held.things();
        this.manifest = held.manifest();
        this.sha256 = file.sha256();
        this.size = file.size();
        this.name = file.name();
        this.madeBy = who.id();
        this.madeByName = who.printedName();
        this.madeAt = HouseClock.nowAtSite();
    }

    public PackView view() {
        return new PackView(
                inspection,
                place,
                job,
                sealed,
                events,
                things,
                manifest,
                new StoredFile(sha256, size, name, ZIP),
                madeBy,
                madeByName,
                madeAt);
    }
}
