package org.cellgmp.dossier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.cellgmp.dossier.SourceView;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.recordkeeping.StoredFile;

/** A Word file beside a plan, written once: a later one for the same heading stands above it. */
@Entity
@Table(name = "dossier_source")
public class BroughtSource {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_source_seq")
    @SequenceGenerator(name = "dossier_source_seq", sequenceName = "dossier_source_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dossier_id", updatable = false)
    private Long dossier;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String place;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "size_bytes", updatable = false)
    private long size;

    @Column(name = "brought_by", updatable = false)
    private String broughtBy;

    @Column(name = "brought_by_name", updatable = false)
    private String broughtByName;

    @Column(name = "brought_at", updatable = false)
    private OffsetDateTime broughtAt;

    protected BroughtSource() {}

    public BroughtSource(Dossier dossier, int number, Heading heading, StoredFile file, Actor who) {
        this.dossier = dossier.id();
        this.number = number;
        this.place = heading.place();
        this.fileName = file.name();
        this.sha256 = file.sha256();
        this.size = file.size();
        this.broughtBy = who.id();
        this.broughtByName = who.printedName();
        this.broughtAt = HouseClock.nowAtSite();
    }

    public int number() {
        return number;
    }

    public String place() {
        return place;
    }

    public SourceView view(Heading heading) {
        return new SourceView(
                number, heading, new StoredFile(sha256, size, fileName, MEDIA_TYPE), broughtByName, broughtAt);
    }
}
