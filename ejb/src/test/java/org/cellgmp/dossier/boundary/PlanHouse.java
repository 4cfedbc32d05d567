package org.cellgmp.dossier.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.PlanFilter;
import org.cellgmp.dossier.PlanLine;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.control.Shelf;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.schema.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A house with a plan, and the few acts that the stories of a plan repeat. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanHouse extends DossierHouse {
    static final Actor APPROVER = new Actor("approver", "Reg Approver (invented)", Set.of(Role.REGULATORY_APPROVER));
    /** Works here, and has no part in submissions. */
    static final Actor ANALYST = new Actor("analyst", "Lab Analyst (invented)", Set.of(Role.QC_ANALYST));

    static final Actor BOTH =
            new Actor("writer", "Reg Writer (invented)", Set.of(Role.REGULATORY_WRITER, Role.REGULATORY_APPROVER));

    PlanHouse(TestDatabase database) throws Exception {
        super(database);
    }

    @BeforeAll
    void people() throws Exception {
        house.enrol(WRITER, APPROVER, ANALYST);
    }

    ContentPlans plans() {
        return house.the(ContentPlans.class);
    }

    ContentPlanning steering() {
        return house.the(ContentPlanning.class);
    }

    List<PlanLine> lines(String number, PlanFilter filter) throws Exception {
        return as(() -> plans().lines(number, filter));
    }

    PlanLine line(String number, String named) throws Exception {
        return lines(number, PlanFilter.ALL).stream()
                .filter(line -> line.asked().line().equals(named))
                .findFirst()
                .orElseThrow(() -> new AssertionError(named));
    }

    void aim(String number, ApplicationKind kind, ProductKind product, Region... regions) throws Exception {
        int seen = as(() -> dossiers().get(number)).revision();
        does(() -> steering().aim(number, seen, new Aim(kind, product, Set.of(regions))));
    }

    void approve(Actor who, String number, int leaf, String digest, String password) throws Exception {
        house.act(who, () -> {
            steering().approve(number, leaf, new LeafApproval(digest, null, who.id(), password));
            return null;
        });
    }

    void refusedTo(Actor who, String code, Callable<?> act) {
        assertThatThrownBy(() -> house.act(who, act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    String digest(String number, int leaf) throws Exception {
        return as(() -> dossiers().get(number)).leaves().stream()
                .filter(view -> view.leaf().number() == leaf)
                .findFirst()
                .orElseThrow()
                .leaf()
                .sha256();
    }

    static byte[] word(String... parts) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(out)) {
            for (var part : parts) {
                zip.putNextEntry(new java.util.zip.ZipEntry(part));
                zip.write("<x/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    int bring(String number, byte[] bytes, String name) throws Exception {
        return as(() -> steering().keepSource(number, "3.2.P.5.4", new ByteArrayInputStream(bytes), name));
    }

    /** Opens without a password and forbids changes. */
    static byte[] sealed() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var document = org.apache.pdfbox.Loader.loadPDF(Shelf.pdf("sealed", 1))) {
            var may = new org.apache.pdfbox.pdmodel.encryption.AccessPermission();
            may.setCanModify(false);
            document.protect(
                    new org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy("invented owner", "", may));
            document.save(out);
        }
        return out.toByteArray();
    }
}
