package org.cellgmp.archive.boundary;

import org.cellgmp.schema.TestDatabase;

class ArchiveRoadOnH2Test extends ArchiveRoad {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
