package org.cellgmp.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.document.control.DemonstratedProduct.ALL;
import static org.cellgmp.document.control.DemonstratedProduct.CART;
import static org.cellgmp.document.control.DemonstratedProduct.DAY;
import static org.cellgmp.document.control.DemonstratedProduct.MSC;
import static org.cellgmp.document.control.DemonstratedProduct.all;
import static org.cellgmp.document.control.DemonstratedProduct.batches;
import static org.cellgmp.document.control.DemonstratedProduct.files;
import static org.cellgmp.document.control.DemonstratedProduct.words;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.Equipment;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Room;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.template.Language;
import org.cellgmp.template.WordsOf;
import org.junit.jupiter.api.Test;

/** What the product is, where it is made and how it is kept free of agents from outside, as documents of the demonstration. */
class DescribedTest {
    @Test
    void a_product_is_described_with_its_dose_composition_and_containers() {
        var words = words("product-description", CART);
        assertThat(words)
                .contains("| suspension for infusion | one dose per bag | intravenous |")
                .contains("| 24 mo | 30 min |", "| one patient | 1.0E8 cells | 5.0E9 cells | 1 to 4 |")
                .contains("| SPEC-CART-19 | 1 | Number of CAR19+ cells |", "| PK-DEMO-BAG |");
        for (var master : all(MasterRecord.class, CART))
            for (var material : master.record().materials())
                assertThat(words).contains("| " + material.materialCode() + " | " + material.name() + " | ");
        assertThat(words("general-information", CART))
                .contains("| DEMO-LV-19 |", "| PBMC | 1 |", "| potency | NALM6 surviving fraction, E:T 1:1 |")
                .doesNotContain("| safety |");
        assertThat(words("general-information", MSC)).contains("| umbilical cord | none |");
    }

    @Test
    void rooms_and_equipment_stand_with_what_still_holds_and_with_what_the_batches_did_in_them() {
        var words = words("facilities-equipment", CART);
        for (var one : ALL)
            if (one.record() instanceof Equipment item)
                for (var calibration : item.calibrations())
                    assertThat(words)
                            .contains("| " + item.equipmentId() + " | " + calibration.parameter() + " | ")
                            .contains("| " + calibration.certificate() + " | ");
        assertThat(words)
                .contains("| R-101 | Demo processing room (invented) | Example Cell Works | A | B | no |")
                .contains("| DEMO-ARI-01 | R-201 | C | not recorded | 2026-01-12 08:30 +08:00 | RA-R-201-01 |")
                .doesNotContain("no longer holds");
        for (var batch : batches(CART))
            for (var use : batch.record().equipment())
                assertThat(words)
                        .contains("| " + batch.record().header().batchNumber() + " | " + use.stepNumber() + " | "
                                + use.equipmentId() + " | " + use.name() + " | " + use.cleaningStatus() + " | ");
        assertThat(WordsOf.rendition(files("facilities-equipment", CART, Language.ENGLISH, LocalDate.of(2027, 1, 1))
                        .rendition()))
                .contains("| 2026-12-31 | QR-R-101 | qualified | no longer holds |")
                .contains("| 2027-01-31 | passed | holds |");
    }

    @Test
    void of_one_room_the_last_record_up_to_the_day_is_told() {
        var version = all(ProductVersion.class, CART).get(0);
        List<Addressed<? extends Kept>> kept = List.of(
                version,
                room(1, LocalDate.of(2026, 1, 1)),
                room(2, LocalDate.of(2026, 2, 1)),
                room(3, LocalDate.of(2026, 4, 1)));
        var told = new Surroundings((kind, code) -> kept.stream()
                        .filter(one -> one.record().kind() == kind
                                && one.record().product().equals(code))
                        .toList())
                .of(RecordKind.ROOM, CART, DAY);
        assertThat(told).extracting(one -> one.address().number()).containsExactly("RM-2026-0002");
    }

    private static Addressed<Room> room(int number, LocalDate from) {
        return new Addressed<>(
                Address.of("RM-2026-000" + number, 1),
                new Room(
                        "R-9",
                        "Room",
                        "Example Cell Works",
                        from,
                        null,
                        "C",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void every_safety_result_of_a_batch_and_every_donor_test_is_told() {
        var words = words("adventitious-agents", CART);
        var safety = all(ProductSpecification.class, CART).get(0).record().tests().stream()
                .filter(test -> "safety".equals(test.category()))
                .map(SpecifiedTest::test)
                .toList();
        for (var batch : batches(CART))
            for (var result : batch.record().qcResults())
                if (safety.contains(result.test()) && result.result() != null)
                    assertThat(words)
                            .contains("| " + batch.record().header().batchNumber() + " | "
                                    + batch.record().header().productionDate() + " | " + result.test() + " | ")
                            .contains("| " + result.result());
        assertThat(safety).hasSizeGreaterThan(4);
        assertThat(words).contains("| HIV-1/2 | NAT and serology |").doesNotContain("Cell viability");
        assertThat(words("adventitious-agents", MSC)).contains("| MCB-DEMO-01 | mycoplasma |");
    }

    @Test
    void the_procedure_for_china_tells_every_step_parameter_and_test_in_force() {
        var words = WordsOf.rendition(
                files("manufacturing-testing", CART, Language.CHINESE).rendition());
        for (var master : all(MasterRecord.class, CART)) {
            if (!Told.on(master.record(), DAY)) continue;
            for (var step : master.record().steps()) {
                assertThat(words).contains("| " + step.number() + " | " + step.name() + " | ");
                for (var parameter : step.parameters())
                    assertThat(words).contains("| " + step.number() + " | " + parameter.name() + " | ");
            }
        }
        for (var test : all(ProductSpecification.class, CART).get(0).record().tests())
            assertThat(words).contains("| " + test.testChinese() + " | " + test.method() + " | ");
        assertThat(words).contains("1.3.3", "| RS-DEMO-19 |", "| PK-DEMO-BAG |");
    }
}
