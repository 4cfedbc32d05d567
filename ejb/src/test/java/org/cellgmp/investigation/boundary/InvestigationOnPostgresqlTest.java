package org.cellgmp.investigation.boundary;

import org.cellgmp.schema.TestDatabase;

class InvestigationOnPostgresqlTest extends InvestigationContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
