package org.cellgmp.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellgmp.identity.Scope;
import org.cellgmp.web.deviation.DeviationApi;
import org.cellgmp.web.dossier.DossierApi;
import org.cellgmp.web.evidence.EvidenceApi;
import org.cellgmp.web.identity.TokensApi;
import org.junit.jupiter.api.Test;

class ScopeOfTest {
    @Test
    void aRoomSaysWhatChangesInItAre() {
        assertThat(ScopeOf.room(EvidenceApi.class)).hasValue(Scope.RECORDS);
        assertThat(ScopeOf.room(DeviationApi.class)).hasValue(Scope.QUALITY);
        assertThat(ScopeOf.room(DossierApi.class)).hasValue(Scope.SUBMISSIONS);
        assertThat(ScopeOf.room(TokensApi.class)).as("to revoke one's token").isEmpty();
    }
}
