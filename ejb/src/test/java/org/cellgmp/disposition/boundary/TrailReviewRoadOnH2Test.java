package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class TrailReviewRoadOnH2Test extends TrailReviewRoad {
    TrailReviewRoadOnH2Test() throws Exception {
        super(new Site(TestDatabase.h2()));
    }
}
