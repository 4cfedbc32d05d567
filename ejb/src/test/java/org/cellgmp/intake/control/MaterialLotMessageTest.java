package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialLotMessageTest {
    private static final String CURRENT = "http://www.mesa.org/xml/B2MML";

    private static Reading read(String xml) throws Refusal, IOException {
        return SourceFile.read(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), ZoneId.of("Asia/Shanghai"));
    }

    private static MaterialLot lot(Reading reading, int index) {
        return (MaterialLot) reading.records().get(index);
    }

    private static Reading message(String lots) throws Refusal, IOException {
        return read("<SyncMaterialLot xmlns='" + CURRENT + "' releaseID='1'><ApplicationArea><CreationDateTime>"
                + "2026-01-01T00:00:00Z</CreationDateTime></ApplicationArea><DataArea><Sync/>" + lots
                + "</DataArea></SyncMaterialLot>");
    }

    private static String property(String id, String value) {
        return "<MaterialLotProperty><ID>" + id + "</ID><Value><ValueString>" + value
                + "</ValueString></Value></MaterialLotProperty>";
    }

    @Test
    void theRealMessageWithItsByteOrderMarkAndEmptyAttributesBecomesALot() throws Exception {
        try (var in = Files.newInputStream(Shared.file("data/isa88/samples/LOT-20121210170718-0001L0001.xml"))) {
            var reading = SourceFile.read(in, ZoneId.of("Europe/Paris"));
            assertThat(reading.format()).isEqualTo(SourceFormat.LOT_MESSAGE);
            assertThat(reading.keepable()).isTrue();
            var lot = lot(reading, 0);
            assertThat(lot.title()).isEqualTo("CRBN0001 / CRBN0001_LOT01");
            assertThat(lot.expires()).isEqualTo("2013-12-08");
            // "Valid" is what the source says; whether it was released it does not say.
            assertThat(lot.status()).isEqualTo("Valid");
            assertThat(reading.problems())
                    .extracting(ReadingProblem::code)
                    .containsExactlyInAnyOrder(
                            "intake.problem.b2mml.code-of-message", "intake.problem.b2mml.status-unknown");
            assertThat(lot.unmapped())
                    .singleElement()
                    .satisfies(one -> assertThat(one.text()).contains("DEV130", "2012-12-10T17:07:18.0Z"));
        }
    }

    @Test
    void lotsAndTheirSubLotsAreRecordsOfTheirOwnWithTheirProperties() throws Exception {
        var reading = message(
                "<MaterialLot><ID>L-1</ID><Description>Medium</Description>"
                        + "<MaterialDefinitionID>MED-1</MaterialDefinitionID><Status>Released</Status>"
                        + property("Expiration Date", "2027-01-31") + property("Retest_Date", "2026-12-31T00:00:00Z")
                        + property("Supplier", "Example Supplies") + property("Grade", "GMP") + property("CoA", "COA-1")
                        + property("StorageCondition", "2-8 Cel") + property("Colour", "red")
                        + "<MaterialSubLot><ID>a</ID><Quantity><QuantityString>5</QuantityString><UnitOfMeasure>bottle"
                        + "</UnitOfMeasure></Quantity></MaterialSubLot>"
                        + "<Quantity><QuantityString>20.0</QuantityString><UnitOfMeasure>bottle</UnitOfMeasure></Quantity>"
                        + "</MaterialLot><MaterialLot><ID>L-2</ID><MaterialDefinitionID>MED-2</MaterialDefinitionID></MaterialLot>");
        assertThat(reading.records())
                .extracting(record -> record.title())
                .containsExactly("MED-1 / L-1", "MED-1 / L-1/a", "MED-2 / L-2");
        var lot = lot(reading, 0);
        assertThat(lot.status()).isEqualTo("released");
        assertThat(lot.expires()).isEqualTo("2027-01-31");
        assertThat(lot.retestOn()).isEqualTo("2026-12-31");
        assertThat(lot.supplier()).isEqualTo("Example Supplies");
        assertThat(lot.grade()).isEqualTo("GMP");
        assertThat(lot.certificate()).isEqualTo("COA-1");
        assertThat(lot.storage()).isEqualTo("2-8 Cel");
        assertThat(lot.quantity()).isEqualTo(new Quantity("20.0", "bottle"));
        assertThat(lot(reading, 1).quantity()).isEqualTo(new Quantity("5", "bottle"));
        assertThat(lot.unmapped()).anyMatch(one -> one.text().contains("Colour"));
        assertThat(lot.unmapped()).anyMatch(one -> one.text().contains("2026-01-01T00:00:00Z"));
        assertThat(lot(reading, 1).unmapped()).isEmpty();
        assertThat(lot(reading, 2).unmapped()).isEmpty();
        assertThat(reading.counts()).containsEntry("lots", 3);
    }

    @ParameterizedTest
    @CsvSource({
        "quarantine,quarantine",
        "Rejected,rejected",
        "hold,hold",
        "ON HOLD,hold",
        "已放行,released",
        "Approved,Approved"
    })
    void onlyAWordThatSaysReleasedMeansReleased(String written, String kept) throws Exception {
        var reading = message("<MaterialLot><ID>L</ID><MaterialDefinitionID>M</MaterialDefinitionID><Status>" + written
                + "</Status></MaterialLot>");
        assertThat(lot(reading, 0).status()).isEqualTo(kept);
    }

    @Test
    void aDayThatIsNoneIsListedAndNotGuessed() throws Exception {
        var reading = message("<MaterialLot><ID>L</ID><MaterialDefinitionID>M</MaterialDefinitionID>"
                + property("ExpiryDate", "03/04/2026") + property("RetestDate", "2026-02-30") + "</MaterialLot>");
        assertThat(lot(reading, 0).expires()).isNull();
        assertThat(lot(reading, 0).retestOn()).isNull();
        assertThat(lot(reading, 0).unmapped()).anyMatch(one -> one.text().contains("03/04/2026"));
        assertThat(lot(reading, 0).unmapped()).anyMatch(one -> one.text().contains("2026-02-30"));
    }

    @Test
    void aLotWithoutNumberOrMaterialIsNotKept() throws Exception {
        assertThat(message("<MaterialLot><ID>L</ID></MaterialLot>").keepable()).isFalse();
        assertThat(message("<MaterialLot><ID/><MaterialDefinitionID>M</MaterialDefinitionID></MaterialLot>")
                        .keepable())
                .isFalse();
        assertThatThrownBy(() -> message(""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake.b2mml-no-lots"));
    }
}
