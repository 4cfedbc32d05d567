package org.cellgmp.guideline.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cellgmp.guideline.Neighbour;
import org.cellgmp.record.Address;
import org.cellgmp.record.AddressOrder;

/**
 * Steps of other batches, told batch by batch so that people find them; two that name the same steps are equal.
 *
 * @param text each batch with its record's number, then the numbers of its steps; the version of the record is left out, so that a
 *     correction that did not touch them is told alike
 * @param addresses of the steps, in the same order
 */
public record StepsBeside(String text, List<Address> addresses) {
    /** More are counted, not named. */
    private static final int NAMED = 20;

    public StepsBeside {
        addresses = List.copyOf(addresses);
    }

    /** As a case writes it, without addresses. */
    public static StepsBeside told(String text) {
        return new StepsBeside(text, List.of());
    }

    /** Null if there are none. */
    static StepsBeside of(List<Neighbour> steps) {
        if (steps.isEmpty()) return null;
        var sorted = new ArrayList<>(steps);
        sorted.sort((one, other) -> AddressOrder.NATURAL.compare(one.address(), other.address()));
        var named = sorted.subList(0, Math.min(sorted.size(), NAMED));
        var byBatch = new LinkedHashMap<String, StringBuilder>();
        var addresses = new ArrayList<Address>();
        for (var step : named) {
            var address = Address.parse(step.address());
            addresses.add(address);
            byBatch.computeIfAbsent(
                            step.batch() + " (" + address.number() + ")",
                            batch -> new StringBuilder(batch).append(": "))
                    .append(step.step())
                    .append(", ");
        }
        var text = new StringBuilder();
        for (var batch : byBatch.values()) {
            batch.setLength(batch.length() - 2);
            text.append(text.isEmpty() ? "" : "; ").append(batch);
        }
        if (sorted.size() > NAMED) text.append("; +").append(sorted.size() - NAMED);
        return new StepsBeside(text.toString(), addresses);
    }

    @Override
    public String toString() {
        return text;
    }
}
