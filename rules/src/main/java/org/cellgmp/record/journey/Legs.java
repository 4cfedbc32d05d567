package org.cellgmp.record.journey;

import static org.cellgmp.record.journey.Breach.Kind.*;
import static org.cellgmp.record.journey.IdentityCheck.blank;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.Administration;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Infusion;
import org.cellgmp.record.Kept;
import org.cellgmp.record.Shipment;

/** What the records beside the batch record tell of the journey. */
public final class Legs {
    private Legs() {}

    /** The leg that a record tells of the batch; empty if it does not speak of this batch or this identity. */
    public static Optional<Leg> of(Addressed<BatchRecord> batch, Address address, Kept record) {
        if (record instanceof Infusion infusion && ours(batch, infusion))
            return Optional.of(new GivenLeg(address, infusion));
        if (record instanceof Donation donation && ours(batch, donation))
            return Optional.of(new DonatedLeg(address, donation));
        if (record instanceof Shipment shipment && ours(batch, shipment))
            return Optional.of(new ShippedLeg(address, shipment));
        return Optional.empty();
    }

    private static boolean ours(Addressed<BatchRecord> batch, Infusion infusion) {
        var header = batch.record().header();
        return header != null
                        && !blank(header.batchNumber())
                        && header.batchNumber().equals(infusion.batchNumber())
                || sameIdentity(batch, infusion.chainOfIdentityId());
    }

    private static boolean ours(Addressed<BatchRecord> batch, Shipment shipment) {
        var header = batch.record().header();
        return header != null
                && !blank(header.batchNumber())
                && header.batchNumber().equals(shipment.batchNumber());
    }

    private static boolean ours(Addressed<BatchRecord> batch, Donation donation) {
        if (sameIdentity(batch, donation.chainOfIdentityId())) return true;
        var collection = batch.record().collection();
        if (collection == null || blank(collection.containerId())) return false;
        return donation.containers().stream()
                .anyMatch(each ->
                        !blank(each.containerId()) && IdentityCheck.same(each.containerId(), collection.containerId()));
    }

    private static boolean sameIdentity(Addressed<BatchRecord> batch, String identifier) {
        var identity = batch.record().identity();
        return identity != null
                && !blank(identity.chainOfIdentityId())
                && !blank(identifier)
                && IdentityCheck.same(identity.chainOfIdentityId(), identifier);
    }

    private static void patient(Addressed<BatchRecord> batch, String patient, Address at, Findings findings) {
        var identity = batch.record().identity();
        if (identity != null
                && !blank(identity.patientCode())
                && !blank(patient)
                && !identity.patientCode().equals(patient))
            findings.add(OTHER_PATIENT, at, patient, identity.patientCode());
    }

    /** Receipt at the hospital, thaw and infusion. */
    private record GivenLeg(Address address, Infusion infusion) implements Leg {
        @Override
        public List<Waypoint> waypoints() {
            var given = infusion.administration();
            if (given == null) return List.of();
            var told = new ArrayList<Waypoint>();
            var at = address.at("administration");
            var place = given.hospital();
            if (given.receivedAt() != null)
                told.add(new Waypoint(
                        Waypoint.Sort.ARRIVAL,
                        given.receivedAt(),
                        null,
                        given.storedAt(),
                        place,
                        null,
                        null,
                        null,
                        null,
                        at.at("receivedAt")));
            if (given.thawedAt() != null)
                told.add(new Waypoint(
                        Waypoint.Sort.STORAGE,
                        given.thawedAt(),
                        null,
                        given.thawMethod(),
                        place,
                        null,
                        null,
                        null,
                        null,
                        at.at("thawedAt")));
            told.add(new Waypoint(
                    Waypoint.Sort.INFUSION,
                    given.infusionStart(),
                    given.infusionEnd(),
                    given.route(),
                    place,
                    given.bedsideCheckedBy(),
                    given.bedsideSecondPerson(),
                    given.scannedId(),
                    given.doseGiven() == null ? null : given.doseGiven().toString(),
                    at));
            return told;
        }

        @Override
        public void look(Addressed<BatchRecord> batch, Findings findings) {
            patient(batch, infusion.patientCode(), address.at("patientCode"), findings);
            var header = batch.record().header();
            if (header != null
                    && !blank(infusion.batchNumber())
                    && !infusion.batchNumber().equals(header.batchNumber()))
                findings.add(OTHER_BATCH, address.at("batchNumber"), infusion.batchNumber(), header.batchNumber());
            containers(findings);
            if (infusion.administration() != null) bedside(batch, findings);
        }

        private void bedside(Addressed<BatchRecord> batch, Findings findings) {
            var given = infusion.administration();
            var at = address.at("administration");
            var identity = batch.record().identity();
            var expected = identity == null ? null : identity.chainOfIdentityId();
            if (blank(given.scannedId())) findings.add(NO_SCAN, at.at("scannedId"));
            else if (!blank(expected) && !IdentityCheck.same(given.scannedId(), expected))
                findings.add(WRONG_IDENTIFIER, at.at("scannedId"), given.scannedId(), expected);
            if (blank(given.bedsideSecondPerson())
                    || given.bedsideSecondPerson().equals(given.bedsideCheckedBy()))
                findings.add(SCAN_NOT_CONFIRMED, at.at("bedsideSecondPerson"), given.bedsideCheckedBy());
            if (given.infusionStart() == null) findings.add(TIME_NOT_RECORDED, at.at("infusionStart"));
            ConditionCheck.turned(given.thawedAt(), given.infusionStart(), at.at("infusionStart"), findings);
            var before = given.infusionStart() == null ? given.thawedAt() : given.infusionStart();
            ConditionCheck.turned(before, given.infusionEnd(), at.at("infusionEnd"), findings);
            inUse(given, at, findings);
        }

        /** Thawed cells are in use until the last of them is given. */
        private static void inUse(Administration given, Address at, Findings findings) {
            var last = given.infusionEnd() == null ? given.infusionStart() : given.infusionEnd();
            if (given.thawedAt() == null || last == null || given.inUseLimit() == null) return;
            var limit = ConditionCheck.duration(given.inUseLimit());
            var took = Duration.between(given.thawedAt(), last);
            if (limit != null && took.compareTo(limit) > 0)
                findings.add(
                        HOLD_TOO_LONG,
                        at.at("inUseLimit"),
                        took.toMinutes() + " min",
                        given.inUseLimit().shown());
        }

        private void containers(Findings findings) {
            for (int i = 0; i < infusion.containers().size(); i++) {
                var container = infusion.containers().get(i);
                var at = address.at("containers").at(i);
                if (Boolean.FALSE.equals(container.labelMatches())) findings.add(LABEL_MISMATCH, at.at("labelMatches"));
                if (Boolean.FALSE.equals(container.receivedIntact()))
                    findings.add(PACKAGE_BROKEN, at.at("receivedIntact"));
            }
        }
    }

    /** The containers as they were sealed at the collection site. */
    private record DonatedLeg(Address address, Donation donation) implements Leg {
        @Override
        public List<Waypoint> waypoints() {
            var told = new ArrayList<Waypoint>();
            for (int i = 0; i < donation.containers().size(); i++) {
                var container = donation.containers().get(i);
                if (container.sealedAt() == null) continue;
                told.add(new Waypoint(
                        Waypoint.Sort.STORAGE,
                        container.sealedAt(),
                        null,
                        container.content(),
                        container.position(),
                        container.sealedBy(),
                        null,
                        container.containerId(),
                        container.quantity() == null
                                ? null
                                : container.quantity().shown(),
                        address.at("containers").at(i)));
            }
            return told;
        }

        @Override
        public void look(Addressed<BatchRecord> batch, Findings findings) {
            patient(batch, donation.patientCode(), address.at("patientCode"), findings);
        }
    }
}
