package org.cellgmp.reach;

import org.cellgmp.schema.TestDatabase;

class InspectionDoorsRoadOnH2Test extends InspectionDoorsRoad {
    InspectionDoorsRoadOnH2Test() {
        super(TestDatabase.h2());
    }
}
