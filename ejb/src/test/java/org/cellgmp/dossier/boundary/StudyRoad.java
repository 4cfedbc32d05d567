package org.cellgmp.dossier.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyCategory;
import org.cellgmp.dossier.StudyLeaf;
import org.cellgmp.ectd.Region;
import org.cellgmp.schema.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a study report without a study to the sequence whose tagging file names it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StudyRoad extends DossierHouse {
    StudyRoad(TestDatabase database) throws Exception {
        super(database);
    }

    private StudyPlanning studies() {
        return house.the(StudyPlanning.class);
    }

    private static Study study(String id, String... categories) {
        return new Study(
                0,
                id,
                "Mice " + id,
                "",
                List.of(categories).stream()
                        .map(words -> words.split("="))
                        .map(pair -> new StudyCategory(pair[0], pair[1]))
                        .toList());
    }

    @Test
    void aStudyIsPublishedWithItsDocumentsAndThenStandsForEver() throws Exception {
        var number = opened("STUDY-1");
        upload(number, "us-form-fdaft1", "form");
        upload(number, "m1-2-cover-letters", "letter");
        int report = upload(number, "m4-2-3-1-single-dose-toxicity", "report");
        var order = as(() -> dossiers().get(number)).revision();

        assertThat(as(() -> studies().of(number)).untagged())
                .extracting("number")
                .containsExactly(report);
        refused("dossier.study-not-found", () -> {
            studies().assign(number, new StudyLeaf(report, 1, "study-report-body"));
            return null;
        });
        int first = as(() -> studies().add(number, study("TOX-1", "route-of-admin=oral")));
        refused("dossier.study-twice", () -> studies().add(number, study("tox-1")));
        refused("dossier.study-category", () -> studies().add(number, study("TOX-2", "species=unicorn")));
        refused("dossier.study-tag", () -> {
            studies().assign(number, new StudyLeaf(report, first, "complete-patient-list"));
            return null;
        });
        refused("dossier.study-no-document", () -> {
            studies().assign(number, new StudyLeaf(report - 1, first, "study-report-body"));
            return null;
        });
        does(() -> studies().assign(number, new StudyLeaf(report, first, "synopsis")));
        does(() -> studies().assign(number, new StudyLeaf(report, first, "study-report-body")));
        does(() -> studies().change(number, first, study("TOX-1", "species=mouse", "route-of-admin=oral")));
        does(() -> studies().tagEurope(number, true));
        assertThat(trail)
                .extracting("name")
                .contains(
                        "dossier.study-added",
                        "dossier.study-assigned",
                        "dossier.study-changed",
                        "dossier.studies-in-europe");
        assertThat(as(() -> dossiers().get(number)).revision()).isGreaterThan(order);

        publish(number, Region.US);
        var view = as(() -> studies().of(number));
        assertThat(view.named()).containsExactly(first);
        assertThat(view.plan().european()).isTrue();
        assertThat(view.plan().leaves()).containsExactly(new StudyLeaf(report, first, "study-report-body"));
        assertThat(as(() -> dossiers().sequence(number, "us-0001")).content().taggings())
                .singleElement()
                .satisfies(file -> assertThat(file.studyId()).isEqualTo("TOX-1"));
        assertThat(as(() -> house.the(RebuiltSequences.class).rebuild(number, "us-0001"))
                        .identical())
                .as("the studies are pinned with the plan")
                .isTrue();
        refused("dossier.study-published", () -> {
            studies().change(number, first, study("TOX-9"));
            return null;
        });
    }
}
