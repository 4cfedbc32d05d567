package org.cellgmp.genealogy.boundary;

import org.cellgmp.schema.TestDatabase;

class GenealogyOnPostgresqlTest extends GenealogyContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
