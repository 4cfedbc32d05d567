package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.MasterEquipment;
import org.cellgmp.record.MasterMaterial;
import org.cellgmp.record.MasterParameter;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MasterStep;
import org.cellgmp.record.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeReaderTest {
    private static final String CURRENT = "http://www.mesa.org/xml/B2MML";

    private static Reading read(String xml) throws Refusal, IOException {
        return SourceFile.read(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), ZoneId.of("Asia/Shanghai"));
    }

    private static Reading sample(String name) throws Refusal, IOException {
        try (var in = Files.newInputStream(Shared.file("data/isa88/samples/" + name))) {
            return SourceFile.read(in, ZoneId.of("Europe/Berlin"));
        }
    }

    private static MasterRecord only(Reading reading) {
        assertThat(reading.records()).hasSize(1);
        assertThat(reading.keepable()).isTrue();
        return (MasterRecord) reading.records().get(0);
    }

    private static MasterRecord recipe(String content) throws Refusal, IOException {
        return only(read("<BatchInformation xmlns='" + CURRENT + "'><MasterRecipe><ID>MR-1</ID>" + content
                + "</MasterRecipe></BatchInformation>"));
    }

    private static void assertRefused(String xml, String code) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake." + code));
    }

    @Test
    void theMasterRecipeHasItsStepsInOrderWithTheSetPointsOfItsFormula() throws Exception {
        var reading = sample("2026-04-26_BatchML_MasterRecipe1_Sol_1.xml");
        assertThat(reading.format()).isEqualTo(SourceFormat.MASTER_RECIPE);
        var master = only(reading);
        assertThat(master.title()).isEqualTo("MasterRecipe_1 v1.0.0");
        assertThat(master.level()).isEqualTo("master");
        assertThat(master.product()).isEqualTo("StirredHeatedWater");
        assertThat(master.editionAt()).isEqualTo("2026-04-27T09:48:10.511623+01:00");
        assertThat(master.steps())
                .extracting(
                        MasterStep::number,
                        MasterStep::after,
                        step -> step.parameters().size())
                .containsExactly(
                        tuple("1", java.util.List.of(), 1),
                        tuple("2", java.util.List.of("1"), 2),
                        tuple("3", java.util.List.of("2"), 3));
        assertThat(master.steps().get(1).startCondition()).endsWith("StirringDuration is Completed");
        assertThat(master.steps().get(2).parameters())
                .extracting(MasterParameter::target, MasterParameter::uom)
                .containsExactly(tuple("21.0", "Grad Celsius"), tuple("10", "Sekunde"), tuple("99", "Prozent"));
        assertThat(master.equipment()).extracting(MasterEquipment::condition).contains("Material == H2O");
        assertThat(master.equipment())
                .filteredOn(one -> "3".equals(one.stepNumber()))
                .extracting(MasterEquipment::equipmentId)
                .contains("2026-04-26_HC10_V3.0Instance");
    }

    @Test
    void theGeneralRecipeHasItsFormulaItsStagesAndWhatTheyDemand() throws Exception {
        var reading = sample("2026-04-26_BatchML_Verfahrensrezept1.xml");
        assertThat(reading.format()).isEqualTo(SourceFormat.GENERAL_RECIPE);
        var general = only(reading);
        assertThat(general.level()).isEqualTo("general");
        assertThat(general.materials())
                .extracting(MasterMaterial::role, MasterMaterial::sourceId, MasterMaterial::stepNumber)
                .containsExactly(
                        tuple("input", "Educt001", "1"),
                        tuple("input", "Educt002", "1"),
                        tuple("intermediate", "Intermediate001", "1"),
                        tuple("intermediate", "Intermediate002", "2"),
                        tuple("output", "Product001", "3"));
        assertThat(general.steps())
                .extracting(MasterStep::name)
                .containsExactly("MixingOfLiquids", "Dosing", "HeatingOfLiquids");
        assertThat(general.steps())
                .extracting(MasterStep::after)
                .containsExactly(java.util.List.of(), java.util.List.of("1"), java.util.List.of("2"));
        var speed = general.steps().get(0).parameters().get(0);
        assertThat(speed.low()).isEqualTo("50");
        assertThat(speed.high()).isEqualTo("300");
        assertThat(speed.target()).isNull();
        assertThat(speed.definition()).isEqualTo("0173-1#02-AAD222#009");
        assertThat(general.equipment())
                .filteredOn(one -> "MaxTemperature001".equals(one.sourceId()))
                .singleElement()
                .satisfies(one -> assertThat(one.condition()).startsWith("<100.0 "));
    }

    /** Every text of the two samples stands in the record or in the list of what has no place. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-04-26_BatchML_MasterRecipe1_Sol_1.xml", "2026-04-26_BatchML_Verfahrensrezept1.xml"})
    void nothingOfARecipeIsLost(String name) throws Exception {
        var json = new String(CanonicalJson.write(only(sample(name))), StandardCharsets.UTF_8)
                .toLowerCase(java.util.Locale.ROOT);
        // The format's own words: what kind of element or link it is.
        var own = java.util.Set.of(
                "Constant", "ProcessParameter", "Step", "Transition", "ControlLink", "True", "Begin", "End", "Init");
        var texts = Pattern.compile(">([^<>]*[^<>\\s][^<>]*)</")
                .matcher(Files.readString(Shared.file("data/isa88/samples/" + name)))
                .results()
                .map(match -> match.group(1).strip().replace("&gt;", ">").replace("&lt;", "<"))
                .filter(text -> !own.contains(text) && !text.matches("[LST]\\d|DirectedLink_Root_\\d"))
                .distinct()
                .toList();
        assertThat(texts).hasSizeGreaterThan(20).allSatisfy(text -> {
            // An included bound is written without its sign.
            var plain = text.replaceFirst("^[<>]=", "").toLowerCase(java.util.Locale.ROOT);
            assertThat(json).contains(plain);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.wbf.org/xml/BatchML-V02",
                "http://www.wbf.org/xml/B2MML-V0401",
                "http://www.mesa.org/xml/B2MML-V0600",
                "http://www.mesa.org/xml/B2MML"
            })
    void everyNamespaceSinceTheSecondIsRead(String namespace) throws Exception {
        var master = only(read("<b:BatchInformation xmlns:b='" + namespace + "'><b:MasterRecipe><b:ID>MR-1</b:ID>"
                + "<b:RecipeElement><b:ID>P1</b:ID><b:RecipeElementType>Phase</b:RecipeElementType></b:RecipeElement>"
                + "</b:MasterRecipe></b:BatchInformation>"));
        assertThat(master.steps()).extracting(MasterStep::name).containsExactly("P1");
    }

    @Test
    void inputsAndOutputsOfTheFormulaAreMaterialsAndSignedValuesAreLimits() throws Exception {
        var value = "<Value><ValueString>%s</ValueString><DataInterpretation>Constant</DataInterpretation>"
                + "<DataType>double</DataType><UnitOfMeasure>%s</UnitOfMeasure></Value>";
        var master = recipe("<Header><ApprovalHistory><IndividualApproval><ApprovedBy>Demo QA</ApprovedBy>"
                + "<ApprovalDate>2026-01-05T10:00:00</ApprovalDate></IndividualApproval></ApprovalHistory>"
                + "<EffectiveDate>2026-02-01T00:00:00+08:00</EffectiveDate><ProductID>P-1</ProductID>"
                + "<BatchSize><Nominal>200</Nominal><Min>100</Min><UnitOfMeasure>mL</UnitOfMeasure></BatchSize></Header>"
                + "<Formula><Parameter><ID>MED-1</ID><Description>Medium</Description>"
                + "<ParameterType>ProcessInput</ParameterType>" + String.format(value, "500.0", "mL") + "</Parameter>"
                + "<Parameter><ID>BAG</ID><ParameterType>ProcessOutput</ParameterType>"
                + String.format(value, "2", "bag") + "</Parameter>"
                + "<Parameter><ID>T</ID><ParameterType>ProcessParameter</ParameterType>"
                + String.format(value, "37.0", "Cel") + String.format(value, ">= 36.5", "Cel")
                + String.format(value, "&lt;38", "Cel") + String.format(value, "99.5", "degF")
                + "</Parameter></Formula>");
        assertThat(master.materials())
                .extracting(MasterMaterial::role, MasterMaterial::materialCode, MasterMaterial::amount)
                .containsExactly(
                        tuple("input", "MED-1", new Quantity("500.0", "mL")),
                        tuple("output", "BAG", new Quantity("2", "bag")));
        assertThat(master.parameters()).singleElement().satisfies(one -> {
            assertThat(one.target()).isEqualTo("37.0");
            assertThat(one.low()).isEqualTo("36.5");
            assertThat(one.high()).isEqualTo("<38");
        });
        assertThat(master.unmapped()).anyMatch(one -> one.text().contains("99.5"));
        assertThat(master.batchSize()).isEqualTo(new Quantity("200", "mL"));
        assertThat(master.effectiveFrom()).isEqualTo("2026-02-01");
        assertThat(master.approvals()).singleElement().satisfies(one -> {
            assertThat(one.approvedBy()).isEqualTo("Demo QA");
            assertThat(one.at()).isEqualTo("2026-01-05T10:00+08:00");
        });
        assertThat(master.timeZone()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void aChartThatRunsInACircleOrNamesUnknownPlacesIsReadOnce() throws Exception {
        var link =
                "<Link><ID>%s</ID><FromID><FromIDValue>%s</FromIDValue></FromID><ToID><ToIDValue>%s</ToIDValue></ToID></Link>";
        var step = "<Step><ID>%s</ID><RecipeElementID>%s</RecipeElementID></Step>";
        var element = "<RecipeElement><ID>%s</ID><RecipeElementType>Phase</RecipeElementType></RecipeElement>";
        var master = recipe("<ProcedureLogic>" + String.format(link, "1", "A", "T") + String.format(link, "2", "T", "B")
                + String.format(link, "3", "B", "T2") + String.format(link, "4", "T2", "A")
                + String.format(link, "5", "nowhere", "A") + String.format(step, "A", "P1")
                + String.format(step, "B", "P2")
                + String.format(step, "C", "elsewhere")
                + "<Transition><ID>T</ID><Condition>pH below 7.2</Condition></Transition></ProcedureLogic>"
                + String.format(element, "P1") + String.format(element, "P2"));
        assertThat(master.steps())
                .extracting(MasterStep::after)
                .containsExactly(java.util.List.of("2"), java.util.List.of("1"));
        assertThat(master.steps().get(1).startCondition()).isEqualTo("pH below 7.2");
        assertThat(master.unmapped()).anyMatch(one -> one.text().contains("elsewhere"));
    }

    @Test
    void aRecipeWhoseElementsStandInALibraryHasTheStepsOfItsChart() throws Exception {
        var master = recipe("<ProcedureLogic><Step><ID>S1</ID><RecipeElementID>Begin</RecipeElementID></Step>"
                + "<Step><ID>S2</ID><RecipeElementID>Thaw</RecipeElementID></Step></ProcedureLogic>");
        assertThat(master.steps()).extracting(MasterStep::name).containsExactly("Thaw");
    }

    @Test
    void severalRecipesOfOneDocumentEachListTheirOwnLeftovers() throws Exception {
        var reading = read("<BatchInformation xmlns='" + CURRENT + "'><Description>all</Description>"
                + "<MasterRecipe><ID>A</ID><Note>one</Note></MasterRecipe>"
                + "<MasterRecipe><ID>B</ID><Note>two</Note></MasterRecipe></BatchInformation>");
        assertThat(reading.records()).extracting(record -> record.title()).containsExactly("A", "B");
        assertThat(reading.records().get(0).unmapped())
                .extracting(one -> one.text())
                .containsExactly("all", "one");
        assertThat(reading.records().get(1).unmapped())
                .extracting(one -> one.text())
                .containsExactly("two");
    }

    @Test
    void whatIsNoRecipeIsRefusedForWhatItIs() throws Exception {
        assertRefused("<BatchInformation xmlns='" + CURRENT + "'><BatchList/></BatchInformation>", "batchml-no-recipe");
        assertRefused("<GRecipeInformation xmlns='" + CURRENT + "'/>", "batchml-no-recipe");
        assertRefused("<MasterRecipe xmlns='urn:other'/>", "xml-not-batchml");
        assertRefused(
                "<!DOCTYPE x [<!ENTITY a 'b'>]><MasterRecipe xmlns='" + CURRENT + "'><ID>&a;</ID></MasterRecipe>",
                "xml-doctype");
        assertRefused("<MasterRecipe xmlns='" + CURRENT + "'>" + "<RecipeElement>".repeat(200), "xml-too-deep");
        assertThat(read("<MasterRecipe xmlns='" + CURRENT + "'/>").keepable()).isFalse();
        assertThat(read("<GRecipe xmlns='" + CURRENT + "'><ID> </ID></GRecipe>").keepable())
                .isFalse();
    }
}
