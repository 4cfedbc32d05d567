package org.cellgmp.review.boundary;

import org.cellgmp.schema.TestDatabase;

class ReviewRoadOnH2Test extends ReviewRoad {
    ReviewRoadOnH2Test() throws Exception {
        super(TestDatabase.h2());
    }
}
