package org.cellgmp.document.boundary;

import org.cellgmp.schema.TestDatabase;

class DocumentLifeOnH2Test extends DocumentLife {
    DocumentLifeOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
