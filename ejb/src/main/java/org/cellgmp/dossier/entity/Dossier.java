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
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;

/**
 * One application with its content plan. Its life: opened for a product, filled with leaves, published for a region as one
 * sequence after the other. Leaves are withdrawn, never removed; their numbers are never given twice.
 */
@Entity
@Table(name = "dossier_application")
public class Dossier {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_application_seq")
    @SequenceGenerator(name = "dossier_application_seq", sequenceName = "dossier_application_seq", allocationSize = 1)
    private Long id;

    private String number;

    @Version
    private int revision;

    private String title;
    private String product;
    private String china;

    @Column(name = "united_states")
    private String unitedStates;

    private String europe;

    @Column(name = "europe_tagged")
    private boolean europeTagged;

    @Enumerated(EnumType.STRING)
    private ApplicationKind kind = Aim.FIRST_TRIAL.kind();

    @Enumerated(EnumType.STRING)
    @Column(name = "product_kind")
    private ProductKind productKind;

    @Column(name = "aim_regions")
    private String aimRegions = names(Aim.FIRST_TRIAL.regions());

    @Column(name = "leaves_numbered")
    private int leavesNumbered;

    @Column(name = "branches_numbered")
    private int branchesNumbered;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_by_name")
    private String openedByName;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "touched_at")
    private OffsetDateTime touchedAt;

    protected Dossier() {}

    /** @throws Refusal without title or product code */
    public static Dossier open(String number, String title, String product, Actor who) throws Refusal {
        var dossier = new Dossier();
        dossier.number = number;
        dossier.title = Prose.required("title", title, 300);
        dossier.product = Prose.required("product", product, 120);
        dossier.china = json(ChinaEnvelope.EMPTY_IND);
        dossier.unitedStates = json(UnitedStatesAdmin.EMPTY_IND);
        dossier.europe = json(EuropeanEnvelope.EMPTY);
        dossier.openedBy = who.id();
        dossier.openedByName = who.printedName();
        dossier.openedAt = HouseClock.nowAtSite();
        dossier.touchedAt = dossier.openedAt;
        return dossier;
    }

    public void state(ChinaEnvelope envelope) {
        china = json(envelope);
        touch();
    }

    public void state(UnitedStatesAdmin admin) {
        unitedStates = json(admin);
        touch();
    }

    public void state(EuropeanEnvelope envelope) {
        europe = json(envelope);
        touch();
    }

    /** Whether the European Union gets study tagging files: it does not ask for them. */
    public void tagEurope(boolean tagged) {
        europeTagged = tagged;
        touch();
    }

    public boolean europeTagged() {
        return europeTagged;
    }

    public void aim(Aim aim) {
        kind = aim.kind();
        productKind = aim.product();
        aimRegions = names(aim.regions());
        touch();
    }

    public Aim aim() {
        return new Aim(
                kind,
                productKind,
                Arrays.stream(aimRegions.split(",")).map(Region::valueOf).collect(Collectors.toSet()));
    }

    private static String names(Set<Region> regions) {
        return regions.stream().sorted().map(Region::name).collect(Collectors.joining(","));
    }

    public int nextLeaf() {
        touch();
        return ++leavesNumbered;
    }

    public int nextBranch() {
        touch();
        return ++branchesNumbered;
    }

    /** Something in the plan changed: the revision rises with it. */
    public void touch() {
        var now = HouseClock.nowAtSite();
        // Two changes within a microsecond must still raise the revision.
        touchedAt = touchedAt != null && !now.isAfter(touchedAt) ? touchedAt.plusNanos(1_000) : now;
    }

    private static String json(Record value) {
        return new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    public String title() {
        return title;
    }

    public String product() {
        return product;
    }

    public ChinaEnvelope china() {
        return CanonicalJson.read(ChinaEnvelope.class, china.getBytes(StandardCharsets.UTF_8));
    }

    public UnitedStatesAdmin unitedStates() {
        return CanonicalJson.read(UnitedStatesAdmin.class, unitedStates.getBytes(StandardCharsets.UTF_8));
    }

    public EuropeanEnvelope european() {
        return CanonicalJson.read(EuropeanEnvelope.class, europe.getBytes(StandardCharsets.UTF_8));
    }

    public String openedByName() {
        return openedByName;
    }

    public OffsetDateTime openedAt() {
        return openedAt;
    }
}
