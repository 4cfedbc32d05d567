package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class TrialRoadOnH2Test extends TrialRoad {
    TrialRoadOnH2Test() throws Exception {
        super(new Site(TestDatabase.h2()));
    }
}
