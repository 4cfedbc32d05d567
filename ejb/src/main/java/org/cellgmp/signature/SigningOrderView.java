package org.cellgmp.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellgmp.ground.Numbered;

/**
 * An order of signatures as it stands: who has signed, and who has not yet.
 *
 * @param number of the order, {@code SO-2026-0001}; @param openedBy account
 * @param withdrawnBy account; null unless it was withdrawn
 */
public record SigningOrderView(
        String number,
        String about,
        String digest,
        String title,
        String reason,
        String openedBy,
        Instant openedAt,
        List<Place> places,
        String withdrawnBy,
        Instant withdrawnAt,
        String withdrawnReason)
        implements Numbered {
    /** @param number counted from 1; @param signature null while it is missing */
    public record Place(int number, SigningPlace wanted, SignatureView signature) {}

    /** How an order stands. */
    public enum State {
        WAITING,
        COMPLETE,
        WITHDRAWN
    }

    public SigningOrderView {
        places = List.copyOf(places);
    }

    public State state() {
        if (withdrawnAt != null) return State.WITHDRAWN;
        return awaited().isPresent() ? State.WAITING : State.COMPLETE;
    }

    /** The place that is to sign next; empty when all have signed. */
    public Optional<Place> awaited() {
        return places.stream().filter(place -> place.signature() == null).findFirst();
    }

    /** Places that have not signed yet, in their order. */
    public List<Place> missing() {
        return places.stream().filter(place -> place.signature() == null).toList();
    }
}
