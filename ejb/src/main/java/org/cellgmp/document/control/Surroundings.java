package org.cellgmp.document.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Room;
import org.cellgmp.record.TrialProtocol;

/**
 * Which records of a kind belong to a product on a day. Most name it; lots of material are those that its master records ask for,
 * rooms and equipment those of the sites of the product in force; a protocol names the product inside.
 */
final class Surroundings {
    /** Reads the latest version of every record of a kind under one product or material code. */
    interface Shelf {
        List<Addressed<? extends Kept>> ofProduct(RecordKind kind, String code);
    }

    private final Shelf shelf;

    Surroundings(Shelf shelf) {
        this.shelf = shelf;
    }

    List<Addressed<? extends Kept>> of(RecordKind kind, String product, LocalDate day) {
        return switch (kind) {
            case MATERIAL_LOT -> lots(product, day);
            case ROOM -> latest(atSites(kind, product, day), day);
            case EQUIPMENT -> atSites(kind, product, day);
            // A protocol is kept under no product, so that its next edition finds it whatever it names.
            case TRIAL_PROTOCOL ->
                shelf.ofProduct(kind, "").stream()
                        .<Addressed<? extends Kept>>map(one -> one)
                        .filter(one -> product.equals(((TrialProtocol) one.record()).productCode()))
                        .toList();
            default -> shelf.ofProduct(kind, product);
        };
    }

    private List<Addressed<? extends Kept>> atSites(RecordKind kind, String product, LocalDate day) {
        var sites = sites(product, day);
        if (sites.isEmpty()) return List.of();
        return shelf.ofProduct(kind, "").stream()
                .<Addressed<? extends Kept>>map(one -> one)
                .filter(one -> sites.contains(one.record().atSite().strip()))
                .toList();
    }

    /** Each span of monitoring is a record of its own: of one room, the last that had begun by the day. */
    private static List<Addressed<? extends Kept>> latest(List<Addressed<? extends Kept>> spans, LocalDate day) {
        var byRoom = new TreeMap<String, Addressed<? extends Kept>>();
        for (var one : spans)
            if (Told.on(one.record(), day))
                byRoom.merge(String.valueOf(((Room) one.record()).roomId()), one, Surroundings::later);
        return List.copyOf(byRoom.values());
    }

    private static Addressed<? extends Kept> later(Addressed<? extends Kept> one, Addressed<? extends Kept> other) {
        var first = ((Room) one.record()).monitoredFrom();
        var second = ((Room) other.record()).monitoredFrom();
        if (second == null) return one;
        return first == null || first.isBefore(second) ? other : one;
    }

    private List<Addressed<? extends Kept>> lots(String product, LocalDate day) {
        Set<String> codes = new TreeSet<>();
        for (var one : shelf.ofProduct(RecordKind.MASTER_RECORD, product))
            if (Told.on(one.record(), day))
                for (var material : ((MasterRecord) one.record()).materials())
                    if (material.materialCode() != null
                            && !material.materialCode().isBlank()) codes.add(material.materialCode());
        var lots = new ArrayList<Addressed<? extends Kept>>();
        for (var code : codes) lots.addAll(shelf.ofProduct(RecordKind.MATERIAL_LOT, code));
        return lots;
    }

    private Set<String> sites(String product, LocalDate day) {
        var sites = new LinkedHashSet<String>();
        for (var one : shelf.ofProduct(RecordKind.PRODUCT_VERSION, product))
            if (Told.on(one.record(), day))
                for (var site : ((ProductVersion) one.record()).sites())
                    if (site.site() != null) sites.add(site.site().strip());
        return sites;
    }
}
