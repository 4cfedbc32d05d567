package org.cellgmp.storage.boundary;

import org.cellgmp.schema.TestDatabase;

class StorageOnH2Test extends StorageContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
