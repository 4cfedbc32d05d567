package org.cellgmp.writing.boundary;

import org.cellgmp.schema.TestDatabase;

class GovernedTextLifeOnH2Test extends GovernedTextLife {
    GovernedTextLifeOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
