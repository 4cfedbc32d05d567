package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class LateResultRoadOnH2Test extends LateResultRoad {
    LateResultRoadOnH2Test() throws Exception {
        super(new Site(TestDatabase.h2()));
    }
}
