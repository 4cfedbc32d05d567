package org.cellgmp.reach;

import org.cellgmp.schema.TestDatabase;

class PackRoadOnH2Test extends PackRoad {
    PackRoadOnH2Test() {
        super(TestDatabase.h2());
    }
}
