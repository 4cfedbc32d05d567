package org.cellgmp.investigation.boundary;

import org.cellgmp.schema.TestDatabase;

class InvestigationOnH2Test extends InvestigationContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
