package org.cellgmp.intake.boundary;

import org.cellgmp.schema.TestDatabase;

class TableRoadOnH2Test extends TableRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
