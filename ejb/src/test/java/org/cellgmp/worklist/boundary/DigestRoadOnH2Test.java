package org.cellgmp.worklist.boundary;

import org.cellgmp.schema.TestDatabase;

class DigestRoadOnH2Test extends DigestRoad {
    DigestRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
