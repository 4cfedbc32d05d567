package org.cellgmp.change.boundary;

import org.cellgmp.schema.TestDatabase;

class CapaRoadOnH2Test extends CapaRoad {
    CapaRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
