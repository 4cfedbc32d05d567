package org.cellgmp.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "INSPECTOR"})
    void whoHasBusinessWithGmpDataReadsItAndWorksHere(Role role) {
        assertThat(Role.containerNames(Set.of(role)))
                .containsExactlyInAnyOrder(role.containerName(), Role.READER, Role.WORKER);
        assertThat(Role.readers()).contains(role.containerName());
        assertThat(Role.workers()).contains(role.containerName());
    }

    @Test
    void whoInspectsReadsAndDoesNothing() {
        assertThat(Role.containerNames(Set.of(Role.INSPECTOR))).containsExactlyInAnyOrder(Role.INSPECTS, Role.READER);
        assertThat(Role.workers()).hasSize(Role.values().length - 2).doesNotContain(Role.INSPECTS, Role.ADMIN);
    }

    @Test
    void aDoorIsToldByItsMembers() {
        assertThat(Role.named(Set.of(Role.WORKER, Role.SYSTEM)))
                .containsAll(Role.workers())
                .contains(Role.SYSTEM)
                .doesNotContain(Role.WORKER);
        assertThat(Role.named(Set.of(Role.READER, Role.QA))).containsExactlyInAnyOrder(Role.READER, Role.QA);
    }

    @Test
    void whoOnlyAdministersReadsNothing() {
        assertThat(Role.containerNames(Set.of(Role.ADMINISTRATOR))).containsExactly(Role.ADMIN);
        assertThat(Role.containerNames(Set.of())).isEmpty();
        assertThat(Role.readers()).doesNotContain(Role.ADMIN, Role.READER, Role.WORKER, Role.SYSTEM);
    }

    @Test
    void anotherRoleBesidesTheAdministratorsReads() {
        assertThat(Role.containerNames(Set.of(Role.ADMINISTRATOR, Role.QA_MANAGER)))
                .containsExactlyInAnyOrder(Role.ADMIN, Role.QA, Role.READER, Role.WORKER);
    }
}
