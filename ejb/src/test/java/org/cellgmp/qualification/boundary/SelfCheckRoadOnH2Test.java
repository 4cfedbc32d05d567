package org.cellgmp.qualification.boundary;

import org.cellgmp.schema.TestDatabase;

class SelfCheckRoadOnH2Test extends SelfCheckRoad {
    SelfCheckRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
