package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class FiredRoadOnH2Test extends FiredRoad {
    FiredRoadOnH2Test() throws Exception {
        super(new Site(TestDatabase.h2()));
    }
}
