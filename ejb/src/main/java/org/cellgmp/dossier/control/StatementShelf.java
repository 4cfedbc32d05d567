package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.StatedSequence;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Actor;

/** What coming sequences are stated to be, by region and number. */
@ApplicationScoped
public class StatementShelf {
    @PersistenceContext
    EntityManager entities;

    public Optional<StatedSequence> find(Dossier dossier, Region region, String number) {
        return entities.createQuery(
                        "select s from StatedSequence s where s.dossier = :id and s.region = :region and s.number = :number",
                        StatedSequence.class)
                .setParameter("id", dossier.id())
                .setParameter("region", region)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    public void state(Dossier dossier, Region region, String number, SequenceStatement said, Actor who) {
        var kept = find(dossier, region, number).orElseGet(() -> {
            var stated = new StatedSequence(dossier, region, number);
            stated.state(said, who);
            entities.persist(stated);
            return stated;
        });
        kept.state(said, who);
        dossier.touch();
    }
}
