package org.cellgmp.writing.boundary;

import org.cellgmp.schema.TestDatabase;

class GovernedFormLifeOnPostgresqlTest extends GovernedFormLife {
    GovernedFormLifeOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
