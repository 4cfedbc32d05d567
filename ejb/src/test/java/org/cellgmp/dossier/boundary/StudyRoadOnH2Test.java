package org.cellgmp.dossier.boundary;

import org.cellgmp.schema.TestDatabase;

class StudyRoadOnH2Test extends StudyRoad {
    StudyRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
