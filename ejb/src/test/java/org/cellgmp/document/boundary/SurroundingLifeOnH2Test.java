package org.cellgmp.document.boundary;

import org.cellgmp.schema.TestDatabase;

class SurroundingLifeOnH2Test extends SurroundingLife {
    SurroundingLifeOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
