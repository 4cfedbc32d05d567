package org.cellgmp.record.journey;

import java.util.Arrays;
import java.util.List;
import org.cellgmp.record.Address;

/** Takes down what is found, beside the event it shows at. */
public final class Findings {
    private final List<Waypoint> journey;
    private final List<Breach> breaches;

    Findings(List<Waypoint> journey, List<Breach> breaches) {
        this.journey = journey;
        this.breaches = breaches;
    }

    /** @param named what its sentence names; null is shown as nothing */
    public void add(Breach.Kind kind, Address address, String... named) {
        breaches.add(new Breach(
                kind,
                waypoint(address),
                address,
                Arrays.stream(named).map(each -> each == null ? "" : each).toList()));
    }

    /** The event that the address belongs to: its own, or the nearest above it. */
    private int waypoint(Address address) {
        int found = -1;
        int longest = -1;
        for (int i = 0; i < journey.size(); i++) {
            var own = journey.get(i).address();
            if (!own.number().equals(address.number())) continue;
            var pointer = own.pointer();
            boolean above =
                    address.pointer().equals(pointer) || address.pointer().startsWith(pointer + "/");
            if (above && pointer.length() > longest) {
                found = i;
                longest = pointer.length();
            }
        }
        return found;
    }
}
