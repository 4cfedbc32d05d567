package org.cellgmp.record.journey;

import static org.cellgmp.record.journey.Breach.Kind.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Excursion;
import org.cellgmp.record.Shipment;

/** One transport with what its logger wrote; the limits are those that the shipment itself states. */
record ShippedLeg(Address address, Shipment shipment) implements Leg {
    @Override
    public List<Waypoint> waypoints() {
        var told = new ArrayList<Waypoint>();
        if (shipment.dispatchedAt() != null)
            told.add(new Waypoint(
                    Waypoint.Sort.DISPATCH,
                    shipment.dispatchedAt(),
                    null,
                    shipment.contents(),
                    shipment.origin(),
                    shipment.carrier(),
                    null,
                    shipment.container(),
                    null,
                    address.at("dispatchedAt")));
        if (!shipment.readings().isEmpty())
            told.add(new Waypoint(
                    Waypoint.Sort.STORAGE,
                    shipment.readings().get(0).at(),
                    shipment.readings().get(shipment.readings().size() - 1).at(),
                    shipment.logger(),
                    null,
                    shipment.carrier(),
                    null,
                    shipment.container(),
                    null,
                    address.at("readings")));
        if (shipment.receivedAt() != null)
            told.add(new Waypoint(
                    Waypoint.Sort.ARRIVAL,
                    shipment.receivedAt(),
                    null,
                    shipment.contents(),
                    shipment.destination(),
                    shipment.carrier(),
                    null,
                    shipment.container(),
                    null,
                    address.at("receivedAt")));
        return told;
    }

    @Override
    public void look(Addressed<BatchRecord> batch, Findings findings) {
        if (shipment.dispatchedAt() == null) findings.add(TIME_NOT_RECORDED, address.at("dispatchedAt"));
        if (shipment.receivedAt() == null) findings.add(TIME_NOT_RECORDED, address.at("receivedAt"));
        else if (shipment.dispatchedAt() != null
                && shipment.receivedAt()
                        .toInstant()
                        .isBefore(shipment.dispatchedAt().toInstant()))
            findings.add(
                    TIME_TURNED,
                    address.at("receivedAt"),
                    shipment.dispatchedAt().toString(),
                    shipment.receivedAt().toString());
        if (shipment.readings().isEmpty()) findings.add(TEMPERATURE_NOT_RECORDED, address.at("readings"));
        else channels(findings);
        for (var excursion : shipment.excursions()) {
            var at = address.at("readings").at(excursion.first());
            if (excursion.side() == Excursion.Side.UNDECIDED)
                findings.add(TEMPERATURE_NOT_COMPARABLE, at, excursion.extreme(), excursion.channel());
            else findings.add(TEMPERATURE_OUT, at, excursion.extreme(), excursion.limit());
        }
    }

    /** A limit that no reading meets proves nothing, nor does a reading that meets no limit. */
    private void channels(Findings findings) {
        if (shipment.limits().isEmpty()) return;
        var read = new HashSet<String>();
        var limited = new LinkedHashSet<String>();
        for (var reading : shipment.readings()) read.add(reading.channel());
        for (int i = 0; i < shipment.limits().size(); i++) {
            var limit = shipment.limits().get(i);
            limited.add(limit.channel());
            if ((limit.lower() != null || limit.upper() != null) && !read.contains(limit.channel()))
                findings.add(TEMPERATURE_NOT_RECORDED, address.at("limits").at(i), limit.channel());
        }
        var stated = limited.stream().filter(Objects::nonNull).collect(Collectors.joining(", "));
        for (int i = 0; i < shipment.readings().size(); i++) {
            var reading = shipment.readings().get(i);
            if (!limited.add(reading.channel())) continue;
            var named = reading.channel() == null ? reading.value() : reading.channel() + " " + reading.value();
            findings.add(TEMPERATURE_NOT_COMPARABLE, address.at("readings").at(i), named, stated);
        }
    }
}
