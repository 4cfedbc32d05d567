package org.cellgmp.dossier.boundary;

import org.cellgmp.schema.TestDatabase;

class DossierRoadOnH2Test extends DossierRoad {
    DossierRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
