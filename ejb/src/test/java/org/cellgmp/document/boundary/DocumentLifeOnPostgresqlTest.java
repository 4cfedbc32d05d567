package org.cellgmp.document.boundary;

import org.cellgmp.schema.TestDatabase;

class DocumentLifeOnPostgresqlTest extends DocumentLife {
    DocumentLifeOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
