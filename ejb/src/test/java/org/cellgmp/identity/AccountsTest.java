package org.cellgmp.identity;

import org.cellgmp.audit.entity.AuditEvent;
import org.cellgmp.ground.TestDatabase;
import org.cellgmp.identity.entity.Account;
import org.cellgmp.identity.entity.Codes;
import org.cellgmp.identity.entity.Delegation;
import org.cellgmp.identity.entity.FormerPassword;
import org.cellgmp.identity.entity.PolicyVersion;
import org.cellgmp.identity.entity.Token;
import org.junit.jupiter.api.Nested;

/** Who comes in, who does not, and what an administrator can and cannot do; on both databases. */
class AccountsTest {

    @Nested
    class OnH2 extends AccountsCases {
        @Override
        TestDatabase open() throws Exception {
            return TestDatabase.h2(
                    AuditEvent.class,
                    org.cellgmp.audit.entity.StandIn.class,
                    Account.class,
                    Token.class,
                    PolicyVersion.class,
                    FormerPassword.class,
                    Codes.class,
                    Delegation.class);
        }
    }

    @Nested
    class OnPostgresql extends AccountsCases {
        @Override
        TestDatabase open() throws Exception {
            return TestDatabase.postgresql(
                    AuditEvent.class,
                    org.cellgmp.audit.entity.StandIn.class,
                    Account.class,
                    Token.class,
                    PolicyVersion.class,
                    FormerPassword.class,
                    Codes.class,
                    Delegation.class);
        }
    }
}
