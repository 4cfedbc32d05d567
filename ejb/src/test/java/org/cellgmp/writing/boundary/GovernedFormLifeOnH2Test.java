package org.cellgmp.writing.boundary;

import org.cellgmp.schema.TestDatabase;

class GovernedFormLifeOnH2Test extends GovernedFormLife {
    GovernedFormLifeOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
