package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class FieldRoadOnPostgresqlTest extends FieldRoad {
    FieldRoadOnPostgresqlTest() throws Exception {
        super(new Site(TestDatabase.postgresql()));
    }
}
