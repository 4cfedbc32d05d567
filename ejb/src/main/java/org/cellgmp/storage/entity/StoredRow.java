package org.cellgmp.storage.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.cellgmp.ground.Prose;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.storage.ContainerStanding;
import org.cellgmp.record.storage.ContainerState;
import org.cellgmp.storage.ContainerRow;

/** One container as the latest version of its bank's record tells. One that a correction took out is listed no more. */
@Entity
@Table(name = "storage_container")
public class StoredRow {
    private static final int LONGEST = 300;
    private static final int LONGEST_QUANTITY = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "storage_container_seq")
    @SequenceGenerator(name = "storage_container_seq", sequenceName = "storage_container_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, updatable = false, length = 20)
    private String bank;

    @Column(nullable = false, updatable = false, length = LONGEST)
    private String name;

    @Column(nullable = false)
    private int entry;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false)
    private boolean listed;

    @Column(length = LONGEST)
    private String container;

    @Column(name = "container_key", nullable = false, length = LONGEST)
    private String containerKey;

    @Column(length = LONGEST)
    private String label;

    @Column(name = "label_key", nullable = false, length = LONGEST)
    private String labelKey;

    @Column(nullable = false, length = LONGEST)
    private String site;

    @Column(nullable = false, length = PlaceKey.LONGEST)
    private String place;

    @Column(name = "place_key", nullable = false, length = PlaceKey.LONGEST)
    private String placeKey;

    @Column(nullable = false)
    private boolean whole;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12, columnDefinition = "varchar(12)")
    private ContainerState state;

    @Column(nullable = false)
    private int thaws;

    private LocalDate expires;

    @Column(length = LONGEST_QUANTITY)
    private String quantity;

    @Column(length = LONGEST_QUANTITY)
    private String cells;

    private OffsetDateTime since;
    private OffsetDateTime until;

    @Column(nullable = false)
    private int breaks;

    @Column(nullable = false)
    private int taken;

    @Column(nullable = false)
    private boolean troubled;

    protected StoredRow() {}

    /** @param name as {@link #name(ContainerStanding)} tells */
    public StoredRow(String bank, String name) {
        this.bank = bank;
        this.name = name;
    }

    /** By what the container is known again in the next version: its number, or where it stands in the list. */
    public static String name(ContainerStanding standing) {
        var id = standing.container().containerId();
        // No number begins with a space, because it is stripped.
        return id == null || id.isBlank() ? " " + standing.index() : PlaceKey.cut(id.strip(), LONGEST);
    }

    public void describe(ContainerStanding standing, int now) {
        var told = standing.container();
        entry = standing.index();
        version = now;
        listed = true;
        container = shown(told.containerId(), LONGEST);
        containerKey = PlaceKey.ofWord(told.containerId(), LONGEST);
        label = shown(told.label(), LONGEST);
        // A label that repeats the number is found by the number.
        labelKey = PlaceKey.ofWord(told.label(), LONGEST);
        if (labelKey.equals(containerKey)) labelKey = "";
        site = Prose.shown(standing.place().site(), LONGEST);
        place = Prose.shown(standing.place().shown(), PlaceKey.LONGEST);
        placeKey = PlaceKey.of(standing.place());
        whole = standing.place().whole();
        state = standing.state();
        thaws = standing.thaws();
        expires = standing.expires();
        quantity = shown(told.quantity());
        cells = shown(told.cells());
        since = utc(standing.since());
        until = utc(standing.until());
        breaks = standing.breaches().size();
        troubled = breaks + taken > 0;
    }

    /** Its record lists it no more. */
    public void leave(int now) {
        listed = false;
        version = now;
        taken(0);
    }

    /** @param others containers of other banks that stood in its place at the same time */
    public void taken(int others) {
        taken = others;
        troubled = breaks + taken > 0;
    }

    public ContainerRow row(String title) {
        return new ContainerRow(
                bank, title, version, entry, container, label, site, place, state, thaws, expires, quantity, cells,
                since, until, breaks, taken);
    }

    public Long id() {
        return id;
    }

    public String bank() {
        return bank;
    }

    public String name() {
        return name;
    }

    public boolean listed() {
        return listed;
    }

    public boolean whole() {
        return whole;
    }

    public ContainerState state() {
        return state;
    }

    public String containerKey() {
        return containerKey;
    }

    public String labelKey() {
        return labelKey;
    }

    public String placeKey() {
        return placeKey;
    }

    public LocalDate expires() {
        return expires;
    }

    public OffsetDateTime since() {
        return since;
    }

    public OffsetDateTime until() {
        return until;
    }

    private static String shown(String text, int longest) {
        return text == null || text.isBlank() ? null : Prose.shown(text.strip(), longest);
    }

    private static String shown(Quantity quantity) {
        return quantity == null || quantity.value() == null ? null : shown(quantity.shown(), LONGEST_QUANTITY);
    }

    private static OffsetDateTime utc(OffsetDateTime at) {
        return at == null
                ? null
                : at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
