package org.cellgmp.dossier.boundary;

import org.cellgmp.schema.TestDatabase;

class PlanRoadOnH2Test extends PlanRoad {
    PlanRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
