package org.cellgmp.genealogy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.genealogy.JourneyView;
import org.cellgmp.genealogy.control.Kinship;
import org.cellgmp.genealogy.entity.IndexedRecord;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.journey.Journey;
import org.cellgmp.record.journey.Leg;
import org.cellgmp.record.journey.Legs;
import org.cellgmp.recordkeeping.boundary.Records;

/** The door to journeys: reading only, for every role with business in the plant and for the inspector. */
@Stateless
@RolesAllowed(Role.READER)
public class Journeys {
    private static final Set<RecordKind> TELLING =
            EnumSet.of(RecordKind.DONATION, RecordKind.INFUSION, RecordKind.SHIPMENT);

    @Inject
    Records records;

    @Inject
    Kinship kinship;

    /**
     * The journey of the latest version of a batch, with what other records tell of the same cells.
     *
     * @throws Refusal NOT_FOUND if the number is no batch record's
     */
    public JourneyView of(String number) throws Refusal {
        var view = records.latest(number);
        if (!(view.record() instanceof BatchRecord batch))
            throw new Refusal(Refusal.Reason.NOT_FOUND, "genealogy.no-batch", number);
        var addressed = new Addressed<>(view.address(), batch);
        var beside = kinship.sharing(number).stream()
                .filter(record -> TELLING.contains(record.kind()))
                .map(IndexedRecord::number)
                .toList();
        var legs = new ArrayList<Leg>();
        for (var other : records.latestOf(beside))
            Legs.of(addressed, other.address(), other.record()).ifPresent(legs::add);
        var identity = batch.identity();
        return new JourneyView(
                view.address(),
                batch.title(),
                identity == null ? null : identity.chainOfIdentityId(),
                identity == null ? null : identity.patientCode(),
                Journey.of(addressed, legs));
    }
}
