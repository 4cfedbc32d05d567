package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.ComingSequence;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.dossier.control.PlacementCheck;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.dossier.control.SequenceArchive;
import org.cellgmp.dossier.control.SequenceOrder;
import org.cellgmp.dossier.control.SequenceWriter;
import org.cellgmp.dossier.control.StatementShelf;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.StatedSequence;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;

/** The door for saying what the next sequence of a region is: opens an activity, answers, withdraws. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.WRITER)
public class ComingSequences {
    @Inject
    PlanFinder finder;

    @Inject
    SequenceArchive archive;

    @Inject
    StatementShelf shelf;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
    public ComingSequence of(String number, Region region) throws Refusal, IOException {
        PlacementCheck.published(region);
        var dossier = finder.dossier(number);
        return view(dossier, archive.order(dossier, region));
    }

    /**
     * States what the next sequence is; it may be stated again until it is published.
     *
     * @throws Refusal for words no page can hold; BLOCKED, naming why, if no sequence can be that
     */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public void state(String number, Region region, SequenceStatement said) throws Refusal, IOException {
        PlacementCheck.published(region);
        PlacementCheck.words(said);
        var dossier = finder.locked(number);
        var before = archive.order(dossier, region);
        var problems = SequenceWriter.statementBlocks(before.coming(said));
        if (!problems.isEmpty()) throw PlacementCheck.blocked(number, problems);
        var old = shelf.find(dossier, region, before.number()).map(StatedSequence::statement);
        shelf.state(dossier, region, before.number(), said, currentActor.get());
        trail.append(Act.of("dossier.sequence-stated", number)
                .with("region", region.name())
                .with("sequence", before.number())
                .changing(Change.between(
                        number,
                        old.<Map<String, Object>>map(was -> Map.of("statement", was))
                                .orElse(null),
                        Map.of("statement", said))));
    }

    private ComingSequence view(Dossier dossier, SequenceOrder order) {
        var stated = shelf.find(dossier, order.region(), order.number());
        return new ComingSequence(
                order.region(),
                order.number(),
                order.statement(),
                order.activities(),
                SequenceWriter.statementBlocks(order),
                stated.map(StatedSequence::statedByName).orElse(null),
                stated.map(StatedSequence::statedAt).orElse(null));
    }
}
