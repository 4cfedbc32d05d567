package org.cellgmp.writing.boundary;

import org.cellgmp.schema.TestDatabase;

class GovernedTextLifeOnPostgresqlTest extends GovernedTextLife {
    GovernedTextLifeOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
