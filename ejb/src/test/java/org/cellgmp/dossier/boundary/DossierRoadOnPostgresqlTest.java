package org.cellgmp.dossier.boundary;

import org.cellgmp.schema.TestDatabase;

class DossierRoadOnPostgresqlTest extends DossierRoad {
    DossierRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
