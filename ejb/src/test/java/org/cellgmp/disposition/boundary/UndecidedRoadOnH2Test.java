package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class UndecidedRoadOnH2Test extends UndecidedRoad {
    UndecidedRoadOnH2Test() throws Exception {
        super(new Site(TestDatabase.h2()));
    }
}
