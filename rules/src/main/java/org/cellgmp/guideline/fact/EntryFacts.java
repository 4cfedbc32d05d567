package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.recorded;

import java.util.List;
import org.cellgmp.record.Address;
import org.cellgmp.record.Quantity;

/** What parts of a record should hold where the record has them: collection, culture, freezing, samples, and so on. */
final class EntryFacts {
    private final Examined examined;
    private final List<Fact> facts;

    private EntryFacts(Examined examined, List<Fact> facts) {
        this.examined = examined;
        this.facts = facts;
    }

    static void take(Examined examined, List<Fact> facts) {
        var entries = new EntryFacts(examined, facts);
        entries.takeCollection();
        entries.takeCulture();
        entries.takeContainers();
        entries.takeFreezing();
        entries.takeSamples();
        entries.takeRetention();
        entries.takeDispatch();
        entries.takeAdministration();
    }

    private void takeCollection() {
        var collection = examined.record().collection();
        if (collection == null) return;
        var at = examined.at("collection");
        add(at, "start", "collection-start", collection.start() != null);
        add(at, "end", "collection-end", collection.end() != null);
        add(at, "quantity", "collection-quantity", recorded(collection.quantity()));
        add(at, "containerId", "collection-container", Reckoning.recorded(collection.containerId()));
    }

    private void takeCulture() {
        var days = examined.record().cultureDays();
        for (int i = 0; i < days.size(); i++) {
            var at = examined.at("cultureDays").at(i);
            add(at, "at", "culture-time", days.get(i).at() != null);
            add(
                    at,
                    "performedBy",
                    "culture-operator",
                    Reckoning.recorded(days.get(i).performedBy()));
        }
        // Not every day of feeding is a day of counting; a culture without any count or viability was not watched.
        if (days.isEmpty()) return;
        var all = examined.at("cultureDays");
        add(
                all,
                null,
                "culture-count",
                days.stream().anyMatch(day -> recorded(day.totalCells()) || recorded(day.density())));
        add(all, null, "culture-viability", days.stream().anyMatch(day -> Reckoning.recorded(day.viability())));
    }

    private void takeContainers() {
        var containers = examined.record().containers();
        for (int i = 0; i < containers.size(); i++)
            add(
                    examined.at("containers").at(i),
                    "use",
                    "container-use",
                    Reckoning.recorded(containers.get(i).use()));
    }

    private void takeFreezing() {
        var freezing = examined.record().freezing();
        if (freezing == null) return;
        var at = examined.at("freezing");
        add(at, "programId", "freezing-programme", Reckoning.recorded(freezing.programId()));
        add(
                at,
                "curveFile",
                "freezing-curve",
                Reckoning.recorded(freezing.curveFile()) || !freezing.curve().isEmpty());
        add(at, "performedBy", "freezing-operator", Reckoning.recorded(freezing.performedBy()));
    }

    private void takeSamples() {
        var samples = examined.record().samples();
        for (int i = 0; i < samples.size(); i++) {
            var at = examined.at("samples").at(i);
            add(at, "type", "sample-type", Reckoning.recorded(samples.get(i).type()));
            add(at, "quantity", "sample-quantity", recorded(samples.get(i).quantity()));
            add(at, "takenAt", "sample-time", samples.get(i).takenAt() != null);
            add(
                    at,
                    "takenBy",
                    "sample-person",
                    Reckoning.recorded(samples.get(i).takenBy()));
        }
    }

    private void takeRetention() {
        var retention = examined.record().retention();
        if (retention == null) return;
        var at = examined.at("retention");
        var count = Reckoning.number(retention.count());
        add(
                at,
                "count",
                "retention-sample",
                count != null && count.signum() > 0
                        || recorded(retention.quantity())
                        || Reckoning.recorded(retention.photo()));
        add(at, "until", "retention-until", retention.until() != null);
    }

    private void takeDispatch() {
        var dispatch = examined.record().dispatch();
        if (dispatch == null) return;
        var at = examined.at("dispatch");
        add(at, "carrier", "dispatch-carrier", Reckoning.recorded(dispatch.carrier()));
        add(at, "handedOverAt", "dispatch-time", dispatch.handedOverAt() != null);
        // Who received it is known only once it was delivered.
        if (dispatch.deliveredAt() != null)
            add(at, "receivedBy", "dispatch-receiver", Reckoning.recorded(dispatch.receivedBy()));
    }

    private void takeAdministration() {
        var given = examined.record().administration();
        // A product that lies in the hospital is not yet given.
        if (given == null || given.infusionStart() == null) return;
        var at = examined.at("administration");
        add(at, "scannedId", "bedside-identifier", Reckoning.recorded(given.scannedId()));
        add(at, "bedsideCheckedBy", "bedside-first-person", Reckoning.recorded(given.bedsideCheckedBy()));
        add(
                at,
                "bedsideSecondPerson",
                "bedside-second-person",
                Reckoning.recorded(given.bedsideSecondPerson())
                        && !Reckoning.samePerson(given.bedsideCheckedBy(), given.bedsideSecondPerson()));
        add(at, "route", "administration-route", Reckoning.recorded(given.route()));
        add(at, "doseGiven", "administration-dose", recorded(given.doseGiven()));
    }

    /** @param member null if the part itself is meant */
    private void add(Address at, String member, String line, boolean recorded) {
        facts.add(new EntryFact(member == null ? at : at.at(member), line, recorded));
    }

    private static boolean recorded(Quantity quantity) {
        return quantity != null && Reckoning.recorded(quantity.value());
    }
}
