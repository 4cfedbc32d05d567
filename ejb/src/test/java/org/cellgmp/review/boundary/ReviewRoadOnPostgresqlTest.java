package org.cellgmp.review.boundary;

import org.cellgmp.schema.TestDatabase;

class ReviewRoadOnPostgresqlTest extends ReviewRoad {
    ReviewRoadOnPostgresqlTest() throws Exception {
        super(TestDatabase.postgresql());
    }
}
