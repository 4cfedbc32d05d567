package org.cellgmp.report.boundary;

import org.cellgmp.schema.TestDatabase;

class ProductReviewRoadOnH2Test extends ProductReviewRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
