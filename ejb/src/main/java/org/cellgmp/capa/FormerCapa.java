package org.cellgmp.capa;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A CAPA as another register tells it.
 *
 * @param state CLOSED or CANCELLED as it ended there; DRAFT for one that goes on here, where its plan waits for an approval
 * @param plan its actions with ids; owners of a plan that goes on are accounts of this house, else what the register says
 * @param done what was carried out there, verified by nobody of this house
 * @param closedAt null unless it ended there
 */
public record FormerCapa(
        CapaState state, Plan plan, List<Done> done, OffsetDateTime raisedAt, OffsetDateTime closedAt) {
    public FormerCapa {
        done = List.copyOf(done);
    }
}
