package org.cellgmp.deviation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.label.boundary.IdentifierReading;
import org.cellgmp.record.Address;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;

/** Finds the place that an address, a record number or a scanned identifier means. */
@ApplicationScoped
public class Spots {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{4,}");
    private static final int SHOWN = 10;
    /** Parts of an identifier that a record may be known by. */
    private static final int PARTS = 8;

    @Inject
    Records records;

    @Inject
    IdentifierReading identifiers;

    /**
     * @param about an address such as {@code BR-2026-0014/v2#/steps/4}, or a record number for its latest version
     * @throws Refusal NOT_FOUND without such a record; UNREADABLE for what is neither, or if the record has no such place
     */
    public Spot at(String about) throws Refusal {
        var text = about.strip();
        if (NUMBER.matcher(text).matches()) return Spot.of(records.latest(text), "");
        Address address;
        try {
            address = Address.parse(text);
        } catch (IllegalArgumentException other) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "deviation.no-address", Prose.shown(text, 80));
        }
        return Spot.of(records.version(address.number(), address.version()), address.pointer());
    }

    /**
     * Records that a scan names: by number, by title, or by a part of an identifier such as lot, serial or donation number.
     *
     * @throws Refusal UNREADABLE for nothing, or for more than a symbol holds
     */
    public List<RecordRow> scanned(String scan) throws Refusal {
        var reading = identifiers.read(scan).reading();
        var names = new LinkedHashSet<String>();
        names.add(scan.strip());
        names.add(reading.plain());
        reading.parts().stream().limit(PARTS).forEach(part -> names.add(part.value()));
        var facility = reading.value("facility");
        if (facility != null) names.add(facility + reading.value("year") + reading.value("serial"));
        names.removeIf(name -> name == null || name.length() < 4);
        var found = new LinkedHashMap<String, RecordRow>();
        for (var kind : RecordKind.values())
            for (var row : records.titled(kind, List.copyOf(names))) found.put(row.number(), row);
        // A lot is titled by its code and lot, and other kinds by more than what the label says: search as people do.
        for (var name : new ArrayList<>(names))
            for (var kind : RecordKind.values()) {
                if (found.size() >= SHOWN) break;
                if (NUMBER.matcher(name).matches() && !name.startsWith(kind.prefix() + "-")) continue;
                if (found.isEmpty() || kind == RecordKind.MATERIAL_LOT)
                    for (var row : records.list(kind, name, null, SHOWN).items()) found.put(row.number(), row);
            }
        return found.values().stream().limit(SHOWN).toList();
    }
}
