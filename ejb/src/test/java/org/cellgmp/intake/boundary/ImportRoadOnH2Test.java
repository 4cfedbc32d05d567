package org.cellgmp.intake.boundary;

import org.cellgmp.schema.TestDatabase;

class ImportRoadOnH2Test extends ImportRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
