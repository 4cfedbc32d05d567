package org.cellgmp.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void whoHasBusinessWithGmpDataReadsIt(Role role) {
        assertThat(Role.containerNames(Set.of(role))).containsExactlyInAnyOrder(role.containerName(), Role.READER);
        assertThat(Role.readers()).contains(role.containerName());
    }

    @Test
    void whoOnlyAdministersReadsNothing() {
        assertThat(Role.containerNames(Set.of(Role.ADMINISTRATOR))).containsExactly(Role.ADMIN);
        assertThat(Role.containerNames(Set.of())).isEmpty();
        assertThat(Role.readers()).doesNotContain(Role.ADMIN, Role.READER, Role.SYSTEM);
    }

    @Test
    void anotherRoleBesidesTheAdministratorsReads() {
        assertThat(Role.containerNames(Set.of(Role.ADMINISTRATOR, Role.QA_MANAGER)))
                .containsExactlyInAnyOrder(Role.ADMIN, Role.QA, Role.READER);
    }
}
