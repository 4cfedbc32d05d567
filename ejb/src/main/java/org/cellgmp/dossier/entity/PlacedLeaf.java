package org.cellgmp.dossier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.Receipt;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.signature.SignatureView;

/** A file at its place in a content plan. Place and branches never change; the file may be exchanged, the leaf withdrawn. */
@Entity
@Table(name = "dossier_leaf")
public class PlacedLeaf {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_leaf_seq")
    @SequenceGenerator(name = "dossier_leaf_seq", sequenceName = "dossier_leaf_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dossier_id")
    private Long dossier;

    private int number;
    private String place;
    private String branches;

    @Column(name = "title_english")
    private String titleEnglish;

    @Column(name = "title_chinese")
    private String titleChinese;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    @Column(name = "size_bytes")
    private long size;

    private String document;

    @Column(name = "document_version")
    private Integer documentVersion;

    private String regions;
    private boolean withdrawn;

    @Enumerated(EnumType.STRING)
    private Receipt receipt;

    @Column(name = "approved_sha256")
    private String approvedSha256;

    private String approval;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private OffsetDateTime approvedAt;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_by_name")
    private String placedByName;

    @Column(name = "placed_at")
    private OffsetDateTime placedAt;

    protected PlacedLeaf() {}

    /** @param leaf with number 0; the dossier gives it one */
    public PlacedLeaf(Dossier dossier, PlannedLeaf leaf, Actor who) {
        this.dossier = dossier.id();
        this.number = dossier.nextLeaf();
        this.place = leaf.place();
        this.branches = String.join(",", leaf.branches());
        this.titleEnglish = leaf.titleEnglish();
        this.titleChinese = leaf.titleChinese();
        this.fileName = leaf.fileName();
        this.regions = leaf.regions().stream().sorted().map(Region::name).collect(Collectors.joining(","));
        file(leaf.sha256(), leaf.size(), leaf.source(), who);
    }

    /**
     * Puts another file in the place of the one that is there.
     *
     * @param source number and version of the document; null for an upload
     * @throws Refusal CONFLICT if the leaf was withdrawn or the bytes are the same
     */
    public void refile(String sha256, long size, String source, Actor who) throws Refusal {
        if (withdrawn) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.leaf-withdrawn", Integer.toString(number));
        if (sha256.equals(this.sha256) && (source == null || source.equals(source())))
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.leaf-same-file", Integer.toString(number));
        file(sha256, size, source, who);
    }

    /** @throws Refusal CONFLICT if it was withdrawn before */
    public void withdraw(Actor who) throws Refusal {
        if (withdrawn) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.leaf-withdrawn", Integer.toString(number));
        withdrawn = true;
        sign(who);
    }

    /**
     * Whether the person may approve the file.
     *
     * @param digest of the bytes that the person looked at
     * @throws Refusal CONFLICT if it was withdrawn, is a document, holds other bytes by now or is approved; NOT_ALLOWED for own work
     */
    public void mayBeApproved(String digest, Actor by) throws Refusal {
        var name = Integer.toString(number);
        if (withdrawn) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.leaf-withdrawn", name);
        if (document != null) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.leaf-of-document", name, source());
        if (!sha256.equals(digest)) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.leaf-other-file", name);
        if (approval() != null) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.leaf-approved", name);
        if (by.standsFor(placedBy)) throw new Refusal(Refusal.Reason.NOT_ALLOWED, "dossier.leaf-own-work", name);
    }

    public void approve(SignatureView signed) {
        approvedSha256 = sha256;
        approval = signed.number();
        approvedBy = signed.account();
        approvedByName = signed.printedName();
        approvedAt = signed.at();
    }

    /** How the file came; null for an ordinary one. */
    public void received(Receipt as) {
        receipt = as;
    }

    public Receipt receipt() {
        return receipt;
    }

    /** Null for a document, and if these bytes were not approved. */
    public LeafView.Approval approval() {
        return document != null || !sha256.equals(approvedSha256)
                ? null
                : new LeafView.Approval(approval, approvedByName, approvedAt);
    }

    private void file(String digest, long bytes, String source, Actor who) {
        sha256 = digest;
        size = bytes;
        int at = source == null ? -1 : source.indexOf("/v");
        document = at < 0 ? null : source.substring(0, at);
        documentVersion = at < 0 ? null : Integer.valueOf(source.substring(at + 2));
        sign(who);
    }

    private void sign(Actor who) {
        placedBy = who.id();
        placedByName = who.printedName();
        placedAt = HouseClock.nowAtSite();
    }

    public Long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public String document() {
        return document;
    }

    public int documentVersion() {
        return documentVersion == null ? 0 : documentVersion;
    }

    public String source() {
        return document == null ? null : document + "/v" + documentVersion;
    }

    public String placedByName() {
        return placedByName;
    }

    public String placedBy() {
        return placedBy;
    }

    public OffsetDateTime placedAt() {
        return placedAt;
    }

    public PlannedLeaf view() {
        return new PlannedLeaf(
                number,
                place,
                branches.isEmpty() ? List.of() : List.of(branches.split(",")),
                titleEnglish,
                titleChinese,
                fileName,
                sha256,
                size,
                source(),
                Arrays.stream(regions.split(",")).map(Region::valueOf).collect(Collectors.toSet()));
    }
}
