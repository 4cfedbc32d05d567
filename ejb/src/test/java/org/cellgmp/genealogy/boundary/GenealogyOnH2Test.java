package org.cellgmp.genealogy.boundary;

import org.cellgmp.schema.TestDatabase;

class GenealogyOnH2Test extends GenealogyContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
