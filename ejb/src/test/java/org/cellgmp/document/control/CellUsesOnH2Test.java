package org.cellgmp.document.control;

import org.cellgmp.ground.TestDatabase;

class CellUsesOnH2Test extends CellUsesContract {
    @Override
    TestDatabase opened() throws Exception {
        return TestDatabase.h2(ENTITIES);
    }
}
