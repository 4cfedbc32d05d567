package org.cellgmp.reach;

import org.cellgmp.schema.TestDatabase;

class ReachRoadOnH2Test extends ReachRoad {
    ReachRoadOnH2Test() {
        super(TestDatabase.h2());
    }
}
