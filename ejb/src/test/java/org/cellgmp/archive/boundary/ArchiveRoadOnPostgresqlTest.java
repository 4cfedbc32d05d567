package org.cellgmp.archive.boundary;

import org.cellgmp.schema.TestDatabase;

class ArchiveRoadOnPostgresqlTest extends ArchiveRoad {
    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}
