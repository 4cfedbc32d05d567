package org.cellgmp.history;

import org.cellgmp.schema.TestDatabase;

class HistoryRoadOnH2Test extends HistoryRoad {
    HistoryRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
