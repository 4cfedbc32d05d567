package org.cellgmp.web.subject;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Set;
import org.cellgmp.subject.DirectIdentifiers;
import org.cellgmp.subject.SubjectKind;
import org.cellgmp.subject.SubjectView;
import org.cellgmp.web.page.Rendering;
import org.junit.jupiter.api.Test;

class SubjectApiTest {
    @Test
    void whatIsListedHoldsThePseudonymAndNothingThatNamesThePerson() {
        var told = SubjectApi.members(
                new SubjectView("SB-2026-0001", "PT-A", SubjectKind.PATIENT, "qa", Rendering.NOW, null));
        assertThat(told).containsEntry("pseudonym", "PT-A").containsEntry("kind", "PATIENT");
        var names = Arrays.stream(DirectIdentifiers.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toList();
        assertThat(told.keySet()).doesNotContainAnyElementsOf(names);
    }

    /** Who may do a thing on a page may do it as a program, and nobody else. */
    @Test
    void theSameRolesAsOnThePages() throws Exception {
        assertThat(roles(SubjectApi.class.getAnnotation(RolesAllowed.class)))
                .isEqualTo(roles(SubjectPages.class.getAnnotation(RolesAllowed.class)));
        for (var act : new String[][] {
            {"register", "register"}, {"find", "find"}, {"reidentify", "reidentify"}, {"erase", "erase"}
        }) assertThat(of(SubjectApi.class, act[0])).as(act[0]).isEqualTo(of(SubjectPages.class, act[1]));
    }

    private static Set<String> of(Class<?> type, String method) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(method) && each.isAnnotationPresent(RolesAllowed.class))
                .map(each -> roles(each.getAnnotation(RolesAllowed.class)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> roles(RolesAllowed allowed) {
        return Set.of(allowed.value());
    }
}
