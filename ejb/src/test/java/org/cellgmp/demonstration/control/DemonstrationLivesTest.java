package org.cellgmp.demonstration.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellgmp.capa.CapaFilter;
import org.cellgmp.capa.CapaState;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.investigation.boundary.InvestigationRegister;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.Test;

/** What the demonstration lets its site live through, once. */
class DemonstrationLivesTest {
    private static final Actor QA = House.person("qa", "Qual Ity (invented)", Role.QA_MANAGER);

    @Test
    void theSiteLivesThroughEventsCapasAndTheRestOnce() throws Exception {
        try (var house = new House(TestDatabase.h2())) {
            for (var role : new Role[] {Role.PRODUCTION_RECORDER, Role.PRODUCTION_REVIEWER, Role.QC_ANALYST})
                house.enrol(House.person(role.containerName(), role.containerName(), role));
            var equipment = DemonstrationRecords.asWritten().all().stream()
                    .filter(record -> record.kind() == RecordKind.EQUIPMENT)
                    .findFirst()
                    .orElseThrow();
            house.act(Actor.SYSTEM, () -> house.the(Records.class).keep(equipment, null, "demonstration"));
            for (int times = 0; times < 2; times++)
                house.act(Actor.SYSTEM, () -> {
                    house.the(DemonstrationLives.class).live();
                    return null;
                });
            var events = house.act(QA, () -> house.the(DeviationRegister.class).list(DeviationFilter.ALL, null, 10))
                    .items();
            assertThat(events).hasSize(2).allMatch(row -> row.state() == DeviationState.CLASSIFIED);
            assertThat(events)
                    .extracting(row -> row.classification())
                    .containsExactly(Classification.MINOR, Classification.MAJOR);
            var inquiry = house.act(
                    QA,
                    () -> house.the(InvestigationRegister.class)
                            .inquiry(events.get(1).number()));
            assertThat(inquiry.inquiry().causes()).hasSize(3).anyMatch(cause -> cause.isRoot() && cause.supported());
            var capas = house.act(QA, () -> house.the(CapaRegister.class).list(CapaFilter.ALL, null, 10))
                    .items();
            assertThat(capas).hasSize(2).allMatch(row -> row.state() == CapaState.DRAFT);
        }
    }
}
