package org.cellgmp.record.storage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.cellgmp.record.StoredContainer;

/** One container on its way through the events of the store. */
final class StoredVial {
    final StoredContainer container;
    final int index;
    final LocalDate expires;
    boolean in = true;
    boolean frozen;
    boolean thawed;
    boolean aliquot;
    /** Beginning of its last stay; null if not recorded. */
    OffsetDateTime since;
    /** End of its last stay; null while it is in, or if not recorded. */
    OffsetDateTime until;
    /** What was taken of it by dividing, in the unit of its quantity. */
    BigDecimal divided = BigDecimal.ZERO;
    /** Place that the last event put it in, as written; null if none said. */
    String putInto;

    int putBy = -1;

    StoredVial(StoredContainer container, int index, LocalDate expiryOfBank) {
        this.container = container;
        this.index = index;
        this.expires = container.expires() == null ? expiryOfBank : container.expires();
        this.since = container.storedAt();
    }

    void leaves(OffsetDateTime at) {
        in = false;
        until = at;
    }

    void enters(OffsetDateTime at) {
        in = true;
        since = at;
        until = null;
    }

    /** Vessel, rack, box, row and column, each as recorded; the position where there are no rows. */
    String place() {
        return String.join(
                " / ", parts().map(part -> part == null ? "" : part.strip()).toList());
    }

    /** True if the place is told closely enough that no two containers can share it. */
    boolean placed() {
        return !blank(container.vessel()) && (inRows() || !blank(container.position()));
    }

    /** Where it stands among all stores. */
    String key() {
        return (blank(container.site()) ? "" : container.site().strip()) + "\u0000" + place();
    }

    /** True if an event put it into another place than the record tells; what is not a whole place is not compared. */
    boolean placedElsewhere() {
        if (putInto == null || !placed()) return false;
        var put = putInto.split("/", -1);
        var told = parts().toList();
        if (put.length != told.size()) return false;
        for (int i = 0; i < put.length; i++)
            if (!put[i].strip()
                    .equalsIgnoreCase(
                            Objects.requireNonNullElse(told.get(i), "").strip())) return true;
        return false;
    }

    private Stream<String> parts() {
        return inRows()
                ? Stream.of(container.vessel(), container.rack(), container.box(), container.row(), container.column())
                : Stream.of(container.vessel(), container.rack(), container.box(), container.position());
    }

    private boolean inRows() {
        return !blank(container.row()) && !blank(container.column());
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
