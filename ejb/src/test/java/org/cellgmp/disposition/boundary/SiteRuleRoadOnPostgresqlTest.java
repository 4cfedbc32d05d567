package org.cellgmp.disposition.boundary;

import org.cellgmp.schema.TestDatabase;

class SiteRuleRoadOnPostgresqlTest extends SiteRuleRoad {
    @Override
    TestDatabase database() throws Exception {
        return TestDatabase.postgresql();
    }
}
