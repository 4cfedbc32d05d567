package org.cellgmp.worklist.boundary;

import org.cellgmp.schema.TestDatabase;

class BulkRoadOnH2Test extends BulkRoad {
    BulkRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
