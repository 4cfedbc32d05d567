package org.cellgmp.capa.boundary;

import org.cellgmp.schema.TestDatabase;

class PublicCasesOnH2Test extends PublicCases {
    @Override
    TestDatabase database() throws Exception {
        return TestDatabase.h2();
    }
}
