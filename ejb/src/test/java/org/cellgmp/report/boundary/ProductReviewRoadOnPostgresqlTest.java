package org.cellgmp.report.boundary;

import org.cellgmp.schema.TestDatabase;

class ProductReviewRoadOnPostgresqlTest extends ProductReviewRoad {
    @Override
    TestDatabase database() {
        return TestDatabase.postgresql();
    }
}
