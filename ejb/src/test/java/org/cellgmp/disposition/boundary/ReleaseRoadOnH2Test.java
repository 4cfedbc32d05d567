package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class ReleaseRoadOnH2Test extends ReleaseRoad {
    ReleaseRoadOnH2Test() throws Exception {
        super(new Site(TestDatabase.h2()));
    }
}
