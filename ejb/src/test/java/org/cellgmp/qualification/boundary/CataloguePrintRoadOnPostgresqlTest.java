package org.cellgmp.qualification.boundary;

import org.cellgmp.schema.TestDatabase;

class CataloguePrintRoadOnPostgresqlTest extends CataloguePrintRoad {
    CataloguePrintRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
