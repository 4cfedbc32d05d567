package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class TrailReviewRoadOnPostgresqlTest extends TrailReviewRoad {
    TrailReviewRoadOnPostgresqlTest() throws Exception {
        super(new Site(TestDatabase.postgresql()));
    }
}
