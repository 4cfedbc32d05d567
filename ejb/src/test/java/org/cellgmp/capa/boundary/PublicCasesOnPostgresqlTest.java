package org.cellgmp.capa.boundary;

import org.cellgmp.schema.TestDatabase;

class PublicCasesOnPostgresqlTest extends PublicCases {
    @Override
    TestDatabase database() throws Exception {
        return TestDatabase.postgresql();
    }
}
