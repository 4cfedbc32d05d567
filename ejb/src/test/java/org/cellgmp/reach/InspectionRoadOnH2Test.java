package org.cellgmp.reach;

import org.cellgmp.schema.TestDatabase;

class InspectionRoadOnH2Test extends InspectionRoad {
    InspectionRoadOnH2Test() {
        super(TestDatabase.h2());
    }
}
