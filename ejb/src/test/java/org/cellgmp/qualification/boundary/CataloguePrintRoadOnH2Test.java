package org.cellgmp.qualification.boundary;

import org.cellgmp.schema.TestDatabase;

class CataloguePrintRoadOnH2Test extends CataloguePrintRoad {
    CataloguePrintRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
