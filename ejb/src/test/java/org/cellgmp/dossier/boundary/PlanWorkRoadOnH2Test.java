package org.cellgmp.dossier.boundary;

import org.cellgmp.schema.TestDatabase;

class PlanWorkRoadOnH2Test extends PlanWorkRoad {
    PlanWorkRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
