package org.cellgmp.capa.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Optional;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.entity.Waiver;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.ClosureCondition;
import org.cellgmp.ground.Refusal;

/**
 * No deviation is closed while its correction is open; a major or critical one only with an approved plan, or with a signed
 * statement that it needs none.
 */
@ApplicationScoped
public class CapaCondition implements ClosureCondition {
    @PersistenceContext
    EntityManager entities;

    @Inject
    CapaFinder finder;

    @Override
    public Refusal whyNotClose(String deviation, Classification classification) {
        var open = new ArrayList<String>();
        boolean planned = false;
        for (var capa : finder.ofEvent(deviation)) {
            if (capa.state() == CapaState.CANCELLED) continue;
            planned |= capa.state() != CapaState.DRAFT && capa.content().approved();
            for (var action : capa.content().unverified())
                if (action.kind() == ActionKind.CORRECTION) open.add(capa.number() + " " + action.id());
        }
        if (!open.isEmpty()) return new Refusal(BLOCKED, "capa.correction-open", deviation, String.join(", ", open));
        if (planned || classification == null || classification == Classification.MINOR) return null;
        var waiver = waiver(deviation);
        return waiver.isPresent() && waiver.get().classification() == classification
                ? null
                : new Refusal(BLOCKED, "capa.needed", deviation);
    }

    /** The last statement that the deviation needs no CAPA. */
    public Optional<Waiver> waiver(String deviation) {
        return entities.createQuery(
                        "select w from Waiver w where w.deviation = :deviation order by w.id desc", Waiver.class)
                .setParameter("deviation", deviation)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
