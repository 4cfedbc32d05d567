package org.cellgmp.record.storage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.cellgmp.record.StoredContainer;

/** One container on its way through the events of the store. */
final class StoredVial {
    final StoredContainer container;
    final int index;
    final StoragePlace place;
    final LocalDate expires;
    boolean in = true;
    boolean frozen;
    boolean thawed;
    int thaws;
    boolean split;
    /** What it is once it is out. */
    ContainerState left = ContainerState.WITHDRAWN;

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
        this.place = StoragePlace.of(container);
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

    String place() {
        return place.shown();
    }

    boolean placed() {
        return place.whole();
    }

    /** Where it stands among all stores. */
    String key() {
        return place.key();
    }

    ContainerState state() {
        if (!in) return left;
        if ("hold".equals(container.status())) return ContainerState.ON_HOLD;
        return split ? ContainerState.DIVIDED : ContainerState.IN_STORE;
    }

    /** True if an event put it into another place than the record tells; what is not a whole place is not compared. */
    boolean placedElsewhere() {
        if (putInto == null || !placed()) return false;
        var put = putInto.split("/", -1);
        var told = place.parts();
        if (put.length != told.size()) return false;
        for (int i = 0; i < put.length; i++)
            if (!StoragePlace.key(put[i]).equals(StoragePlace.key(told.get(i)))) return true;
        return false;
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
