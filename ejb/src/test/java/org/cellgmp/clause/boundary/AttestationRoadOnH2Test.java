package org.cellgmp.clause.boundary;

import org.cellgmp.schema.TestDatabase;

class AttestationRoadOnH2Test extends AttestationRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
