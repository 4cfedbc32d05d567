package org.cellgmp.storage.boundary;

import org.cellgmp.schema.TestDatabase;

class StorageOnPostgresqlTest extends StorageContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
