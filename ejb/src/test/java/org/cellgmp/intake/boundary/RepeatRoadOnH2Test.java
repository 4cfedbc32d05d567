package org.cellgmp.intake.boundary;

import org.cellgmp.schema.TestDatabase;

class RepeatRoadOnH2Test extends RepeatRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
