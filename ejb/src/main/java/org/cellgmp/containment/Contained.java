package org.cellgmp.containment;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.Refusal;

/**
 * How a record stands to the holds.
 *
 * @param onIt standing holds on what the record is about
 * @param onUsed standing holds on what it used, or what went into that
 * @param uses that it made of things while they were held, settled ones too
 */
public record Contained(List<HoldRow> onIt, List<HoldRow> onUsed, List<HeldUse> uses) {
    public static final Contained NOTHING = new Contained(List.of(), List.of(), List.of());

    public Contained {
        onIt = List.copyOf(onIt);
        onUsed = List.copyOf(onUsed);
        uses = List.copyOf(uses);
    }

    public boolean clear() {
        return onIt.isEmpty() && onUsed.isEmpty() && unsettled().isEmpty();
    }

    public List<HeldUse> unsettled() {
        return uses.stream().filter(use -> use.settled() == null).toList();
    }

    /** Why a batch cannot be released, a hold on itself first; empty if none of this stands in the way. */
    public List<Refusal> bars() {
        var bars = new ArrayList<Refusal>();
        for (var hold : onIt)
            bars.add(new Refusal(
                    Refusal.Reason.BLOCKED,
                    "containment.batch-held",
                    hold.number(),
                    hold.thing().title()));
        for (var hold : onUsed)
            bars.add(new Refusal(
                    Refusal.Reason.BLOCKED,
                    "containment.used-held",
                    hold.number(),
                    hold.thing().title()));
        for (var use : unsettled())
            bars.add(new Refusal(Refusal.Reason.BLOCKED, "containment.used-while-held", use.hold(), use.thing()));
        return bars;
    }
}
