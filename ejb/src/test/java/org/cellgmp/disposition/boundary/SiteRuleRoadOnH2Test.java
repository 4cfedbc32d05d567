package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class SiteRuleRoadOnH2Test extends SiteRuleRoad {
    @Override
    TestDatabase database() throws Exception {
        return TestDatabase.h2();
    }
}
