package org.cellgmp.storage.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cellgmp.ground.Prose;
import org.cellgmp.record.storage.StoragePlace;
import org.cellgmp.storage.entity.PlaceKey;
import org.cellgmp.storage.entity.StorageVessel;

/** Notes freezers and tanks, each in a short transaction of its own, so that it is there to be locked. */
@Stateless
@PermitAll // private to this room
public class Vessels {
    private static final int LONGEST = 300;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    /** @throws jakarta.persistence.PersistenceException if another act noted the same vessel at the same moment */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(StoragePlace place) {
        var key = PlaceKey.ofVessel(place);
        if (entities.find(StorageVessel.class, key) != null) return;
        entities.persist(new StorageVessel(
                key,
                Prose.shown(place.site(), LONGEST),
                Prose.shown(place.parts().get(0), LONGEST)));
        entities.flush();
    }
}
