package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class HoldRoadOnH2Test extends HoldRoad {
    HoldRoadOnH2Test() throws Exception {
        super(new Site(TestDatabase.h2()));
    }
}
