package org.cellgmp.dossier.boundary;

import org.cellgmp.schema.TestDatabase;

class BaselineRoadOnH2Test extends BaselineRoad {
    BaselineRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
