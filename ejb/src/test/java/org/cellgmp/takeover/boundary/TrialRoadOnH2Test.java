package org.cellgmp.takeover.boundary;

import org.cellgmp.schema.TestDatabase;

class TrialRoadOnH2Test extends TrialRoad {
    TrialRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
