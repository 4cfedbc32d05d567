package org.cellgmp.document.boundary;

import org.cellgmp.schema.TestDatabase;

class SurroundingLifeOnPostgresqlTest extends SurroundingLife {
    SurroundingLifeOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
