package org.cellgmp.document.control;

import org.cellgmp.ground.TestDatabase;

class CellUsesOnPostgresqlTest extends CellUsesContract {
    @Override
    TestDatabase opened() throws Exception {
        return TestDatabase.postgresql(ENTITIES);
    }
}
