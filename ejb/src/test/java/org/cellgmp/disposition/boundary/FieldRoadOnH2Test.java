package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class FieldRoadOnH2Test extends FieldRoad {
    FieldRoadOnH2Test() throws Exception {
        super(new Site(TestDatabase.h2()));
    }
}
