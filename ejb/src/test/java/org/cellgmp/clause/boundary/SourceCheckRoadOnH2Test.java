package org.cellgmp.clause.boundary;

import org.cellgmp.schema.TestDatabase;

class SourceCheckRoadOnH2Test extends SourceCheckRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
