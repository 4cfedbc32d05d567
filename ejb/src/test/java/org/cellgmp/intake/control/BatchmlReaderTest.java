package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.RecordSignature;
import org.cellgmp.record.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchmlReaderTest {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");
    private static final String OLD = "http://www.wbf.org/xml/B2MML-V0401";

    private static Reading read(String xml) throws Refusal {
        return BatchmlReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), SITE);
    }

    private static BatchRecord batch(Reading reading) {
        assertThat(reading.records()).hasSize(1);
        return (BatchRecord) reading.records().get(0);
    }

    private static Reading real() throws IOException, Refusal {
        try (var in = Files.newInputStream(Shared.file("data/isa88/samples/ProductionBatchRecord_Example_v06.xml"))) {
            return BatchmlReader.read(in, SITE);
        }
    }

    private static Reading current() throws IOException, Refusal {
        try (var in = sample("batchml-v0701.xml")) {
            return BatchmlReader.read(in, SITE);
        }
    }

    private static InputStream sample(String name) {
        return BatchmlReaderTest.class.getResourceAsStream("/intake/" + name);
    }

    @Test
    void theRealRecordHasItsPhasesExceptionsAndSignatures() throws Exception {
        var reading = real();
        var batch = batch(reading);

        assertThat(batch.header().batchNumber()).isEqualTo("BX10");
        assertThat(batch.header().productCode()).isEqualTo("000399FG01");
        assertThat(batch.header().productName()).isEqualTo("000399 Finish Good 01");
        assertThat(batch.header().timeZone()).isNull();
        assertThat(batch.steps()).hasSize(12).allSatisfy(step -> {
            assertThat(step.performedBy()).isEqualTo("mkuehne");
            assertThat(step.verifiedBy()).isNull();
            assertThat(step.end()).isNotNull();
            assertThat(step.sourceId()).startsWith("BX10|Procedure-01|Parallel Phases|Operation-01|");
        });
        assertThat(batch.steps()).extracting(Step::number).doesNotHaveDuplicates();
        assertThat(batch.steps().get(7).name()).isEqualTo("LIB-PH-PAVStrWException-01[2]");
        assertThat(batch.steps().get(0).end()).isEqualTo("2010-04-27T16:02:06.903+02:00");
        assertThat(batch.steps().stream().flatMap(step -> step.parameters().stream()))
                .extracting(ProcessParameter::actual)
                .containsExactly(
                        "Starting processing",
                        "EXCEPTION",
                        "1",
                        "2",
                        "3",
                        "4",
                        "please loop",
                        "this time no exception",
                        "11",
                        "22",
                        "33",
                        "44");
        assertThat(reading.counts()).containsEntry("steps", 12).containsEntry("signatures", 7);
        assertThat(reading.keepable()).isTrue();
    }

    @Test
    void theRealRecordsExceptionsKeepRiskStatusCategoryAndWhatTheyAreAbout() throws Exception {
        var batch = batch(real());
        var exceptions = batch.events().stream()
                .filter(event -> event.kind().equals("exception"))
                .toList();
        assertThat(exceptions)
                .extracting(BatchEvent::id, BatchEvent::risk, BatchEvent::status, BatchEvent::category)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("0124|Exception", "Low", "Open", "Out of spec"),
                        org.assertj.core.groups.Tuple.tuple("0125|Exception", "None", "Open", "Manual"),
                        org.assertj.core.groups.Tuple.tuple("0126|Exception", "None", "Open", "Manual"));
        assertThat(exceptions.get(0).reference()).isEqualTo(batch.steps().get(1).sourceId());
        assertThat(exceptions.get(0).persons()).containsExactly("mkuehne", "mkuehne");
        var comments = batch.events().stream()
                .filter(event -> event.kind().equals("comment"))
                .toList();
        assertThat(comments).extracting(BatchEvent::reference).containsExactly("0124|Exception", "0125|Exception");
        assertThat(comments.get(0).risk()).isEqualTo("High");
        assertThat(comments.get(1).risk()).isNull();
    }

    @Test
    void theRealRecordsSignaturesKeepTheirIdsEvenWhereTwoShareOne() throws Exception {
        var signatures = batch(real()).signatures();
        assertThat(signatures)
                .extracting(RecordSignature::meaning)
                .containsExactly(
                        "confirmation",
                        "confirmation",
                        "confirmation",
                        "approval",
                        "confirmation",
                        "confirmation",
                        "approval");
        assertThat(signatures.get(2).id()).isEqualTo(signatures.get(3).id()).isEqualTo("15632578|Signature");
        assertThat(signatures.get(2).at()).isEqualTo(signatures.get(3).at());
        assertThat(signatures.get(3).signedBy()).isEqualTo("q");
        assertThat(signatures.get(3).reference()).isEqualTo("0125|Exception");
        assertThat(signatures.get(3).description()).isEqualTo("Accepted exception record");
    }

    @Test
    void theRealRecordsClassNamesAndCaptionsAreListedAndNothingElseIsLost() throws Exception {
        var unmapped = batch(real()).unmapped();
        assertThat(unmapped)
                .filteredOn(one -> one.text().contains("ID = class"))
                .hasSize(12);
        assertThat(unmapped)
                .filteredOn(one -> one.text().contains("ID = infoColumn"))
                .hasSize(12);
        assertThat(unmapped).anySatisfy(one -> {
            assertThat(one.path()).isEqualTo("/BatchProductionRecord/ID");
            assertThat(one.text()).isEqualTo("mkWLoops01");
        });
        assertThat(unmapped).anyMatch(one -> one.text().startsWith("CreationDate = 2010-04-30"));
        assertThat(unmapped).noneMatch(one -> one.text().isBlank());
    }

    @Test
    void everyTextOfTheRealRecordStandsSomewhereInWhatWasRead() throws Exception {
        var json = new String(CanonicalJson.write(batch(real())), StandardCharsets.UTF_8);
        var xml = Files.readString(Shared.file("data/isa88/samples/ProductionBatchRecord_Example_v06.xml"));
        // Names of types, and that a value is a constant of no special type, are the format's own words.
        var own = java.util.Set.of("Constant", "Other", "Procedure", "UnitProcedure", "Operation", "Phase");
        var texts = java.util.regex.Pattern.compile(">([^<>]*[^<>\\s][^<>]*)</")
                .matcher(xml)
                .results()
                .map(match -> match.group(1).strip())
                .filter(text -> !own.contains(text) && !text.endsWith("Type"))
                .filter(text -> !text.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                .distinct()
                .toList();
        assertThat(texts)
                .hasSizeGreaterThan(60)
                .allSatisfy(text -> assertThat(json.toLowerCase(java.util.Locale.ROOT))
                        .contains(text.replace("\\", "\\\\").toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void ourCurrentSampleIsValidAgainstThePublishedSchema() throws Exception {
        var schema = Shared.file("data/isa88/schema-v0701/BatchML-BatchProductionRecord.xsd");
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator();
        try (var in = sample("batchml-v0701.xml")) {
            validator.validate(new StreamSource(in));
        }
    }

    @Test
    void aCurrentRecordIsReadWithWorkMaterialsSamplesAndChanges() throws Exception {
        var reading = current();
        var batch = batch(reading);

        assertThat(batch.header().batchNumber()).isEqualTo("DEMO-V7-001");
        assertThat(batch.header().productCode()).isEqualTo("DEMO-V7");
        assertThat(batch.header().productName()).isEqualTo("Demonstration cells");
        assertThat(batch.header().masterRecordVersion()).isEqualTo("4");
        assertThat(batch.header().plannedScale().toString()).isEqualTo("2000000000 cells");
        assertThat(batch.header().site()).isEqualTo("Example Cell Works");
        assertThat(batch.steps()).extracting(Step::name).containsExactly("Thaw", "Culture");
        var thaw = batch.steps().get(0);
        assertThat(thaw.performedBy()).isEqualTo("Demo Operator 1");
        assertThat(thaw.verifiedBy()).isEqualTo("Demo Operator 2");
        assertThat(thaw.start()).isEqualTo("2026-02-03T09:00:00+08:00");
        assertThat(batch.steps().get(1).parameters()).singleElement().satisfies(parameter -> {
            assertThat(parameter.name()).isEqualTo("Temperature");
            assertThat(parameter.actual()).isEqualTo("37.0");
            assertThat(parameter.uom()).isEqualTo("Cel");
        });
        assertThat(batch.equipment()).singleElement().satisfies(used -> {
            assertThat(used.equipmentId()).isEqualTo("INC-07");
            assertThat(used.stepNumber()).isEqualTo("2");
        });
        assertThat(batch.materials()).singleElement().satisfies(used -> {
            assertThat(used.lot()).isEqualTo("L-9");
            assertThat(used.actual().toString()).isEqualTo("500.0 mL");
        });
        assertThat(batch.yields())
                .singleElement()
                .satisfies(figure -> assertThat(figure.actual()).isEqualTo("1.20E9"));
        assertThat(batch.qcResults())
                .extracting(result -> result.test() + " " + result.result() + " " + result.status())
                .containsExactly("Viability 97.0 final", "Sterility null pending");
        assertThat(batch.amendments()).singleElement().satisfies(change -> {
            assertThat(change.oldValue()).isEqualTo("36.9 Cel");
            assertThat(change.reason()).isEqualTo("typing error");
        });
        assertThat(batch.events()).extracting(BatchEvent::kind).containsExactly("alarm", "exception", "comment");
        assertThat(batch.events().get(0).status()).isEqualTo("Open");
        assertThat(batch.events().get(0).reference()).isEqualTo("WP-1|WR-1|JR-2");
        assertThat(batch.signatures())
                .extracting(RecordSignature::signedBy)
                .containsExactly("Demo Reviewer 1", "Demo Reviewer 2");
        assertThat(reading.keepable()).isTrue();
        // The set point of the recipe has no place in an executed record; it is listed.
        assertThat(batch.unmapped())
                .anyMatch(one -> one.path().contains("Formula") && one.text().contains("37.0"));
        assertThat(batch.unmapped()).anyMatch(one -> one.path().endsWith("RecordStatus"));
    }

    @Test
    void aMessageMayCarrySeveralRecords() throws Exception {
        var body = "<BatchProductionRecord><ID>%s</ID><BatchID>%s</BatchID></BatchProductionRecord>";
        var reading = read(
                "<SyncBatchProductionRecord xmlns='http://www.mesa.org/xml/B2MML-V0600' releaseID=''><ApplicationArea>"
                        + "<CreationDateTime>2026-01-01T00:00:00Z</CreationDateTime></ApplicationArea><DataArea><Sync/>"
                        + String.format(body, "a", "B-1") + String.format(body, "b", "B-2")
                        + "</DataArea></SyncBatchProductionRecord>");
        assertThat(reading.records()).extracting(record -> record.title()).containsExactly("B-1", "B-2");
        assertThat(((BatchRecord) reading.records().get(0)).unmapped())
                .anyMatch(one -> one.text().contains("2026-01-01T00:00:00Z"));
    }

    @Test
    void vendorExtensionsAreListedWithTheirPrefix() throws Exception {
        var reading = read("<BatchProductionRecord xmlns='" + OLD + "' xmlns:v='urn:vendor'><ID>1</ID>"
                + "<ExecutedControlRecipes><ExecutedControlRecipe><BatchID>B-1</BatchID>"
                + "<RuntimeRecipeElement><ID>P1</ID><RecipeElementType>Phase</RecipeElementType>"
                + "<v:Weighing scale='S-1'><v:Net>12.50</v:Net><v:Unit>g</v:Unit></v:Weighing>"
                + "</RuntimeRecipeElement></ExecutedControlRecipe></ExecutedControlRecipes></BatchProductionRecord>");
        assertThat(batch(reading).unmapped()).anySatisfy(one -> {
            assertThat(one.path()).endsWith("/RuntimeRecipeElement/v:Weighing");
            assertThat(one.text()).isEqualTo("@scale=S-1; v:Net = 12.50; v:Unit = g");
        });
    }

    @Test
    void limitsBesideAnActualValueBelongToIt() throws Exception {
        var entry =
                "<OtherInformation><ID>%s</ID><Value><ValueString>%s</ValueString><UnitOfMeasure>Cel</UnitOfMeasure></Value></OtherInformation>";
        var reading = read("<BatchProductionRecord xmlns='" + OLD + "'><ExecutedControlRecipes><ExecutedControlRecipe>"
                + "<BatchID>B-1</BatchID><RuntimeRecipeElement><ID>P1</ID><RecipeElementType>Phase</RecipeElementType>"
                + String.format(entry, "lowerLimit", "36.0") + String.format(entry, "actualValue", "36.90")
                + String.format(entry, "upperLimit", "38.0") + String.format(entry, "pH", "7.20")
                + "</RuntimeRecipeElement></ExecutedControlRecipe></ExecutedControlRecipes></BatchProductionRecord>");
        assertThat(batch(reading).steps().get(0).parameters())
                .extracting(p -> p.name() + " " + p.actual() + " " + p.low() + " " + p.high())
                .containsExactly("actualValue 36.90 36.0 38.0", "pH 7.20 null null");
        assertThat(batch(reading).unmapped()).isEmpty();
    }

    @Test
    void aTimeWithoutOffsetIsReadInTheZoneOfTheSiteAndSaid() throws Exception {
        var reading = read("<BatchProductionRecord xmlns='" + OLD + "'><BatchID>B-1</BatchID><ExecutedControlRecipes>"
                + "<ExecutedControlRecipe><RuntimeRecipeElement><ID>P1</ID><RecipeElementType>Phase</RecipeElementType>"
                + "<CompletionTime>2026-03-01T09:30:00</CompletionTime></RuntimeRecipeElement>"
                + "<RuntimeRecipeElement><ID>P2</ID><RecipeElementType>Phase</RecipeElementType>"
                + "<CompletionTime>yesterday</CompletionTime></RuntimeRecipeElement>"
                + "</ExecutedControlRecipe></ExecutedControlRecipes></BatchProductionRecord>");
        var batch = batch(reading);
        assertThat(batch.steps().get(0).end()).isEqualTo(OffsetDateTime.parse("2026-03-01T09:30+08:00"));
        assertThat(batch.steps().get(1).end()).isNull();
        assertThat(batch.header().timeZone()).isEqualTo("Asia/Shanghai");
        assertThat(reading.problems())
                .extracting(ReadingProblem::code)
                .containsExactly("intake.problem.time-without-offset", "intake.problem.time-unreadable");
        assertThat(batch.unmapped()).anyMatch(one -> one.text().equals("yesterday"));
    }

    @Test
    void aRecordWithoutOrWithTwoBatchNumbersIsNotKept() throws Exception {
        var none = read("<BatchProductionRecord xmlns='" + OLD + "'>\n<ID>x</ID></BatchProductionRecord>");
        assertThat(none.keepable()).isFalse();
        assertThat(none.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("intake.problem.batchml.no-batch-number");
            assertThat(problem.place()).startsWith("line 1");
        });
        var two = read("<BatchProductionRecord xmlns='" + OLD + "'><ExecutedControlRecipes>"
                + "<ExecutedControlRecipe><BatchID>B-1</BatchID></ExecutedControlRecipe>"
                + "<ExecutedControlRecipe><BatchID>B-2</BatchID></ExecutedControlRecipe>"
                + "</ExecutedControlRecipes></BatchProductionRecord>");
        assertThat(two.keepable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GBK", "GB18030", "ISO-8859-1"})
    void otherEncodingsAreRead(String name) throws Exception {
        var product = name.startsWith("ISO") ? "Zelle" : "细胞制剂";
        var xml = "<?xml version='1.0' encoding='" + name + "'?><BatchProductionRecord xmlns='" + OLD
                + "'><BatchID>B-1</BatchID><Header><ProductName>" + product
                + "</ProductName></Header></BatchProductionRecord>";
        var reading = BatchmlReader.read(new ByteArrayInputStream(xml.getBytes(Charset.forName(name))), SITE);
        assertThat(batch(reading).header().productName()).isEqualTo(product);
    }

    @Test
    void aByteOrderMarkDoesNotMatter() throws Exception {
        assertThat(batch(read("\uFEFF<BatchProductionRecord xmlns='" + OLD
                        + "'><BatchID>B-1</BatchID></BatchProductionRecord>")))
                .isNotNull();
    }

    private static void assertRefused(String xml, String code) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake." + code));
    }

    @Test
    void otherDocumentsAreRefusedForWhatTheyAre() {
        assertRefused("<html/>", "xml-not-batchml");
        assertRefused("<BatchProductionRecord/>", "xml-not-batchml");
        assertRefused("<BatchProductionRecord xmlns='http://www.wbf.org/xml/BatchML-V02'/>", "batchml-too-old");
        assertRefused("<MasterRecipe xmlns='http://www.mesa.org/xml/B2MML'/>", "batchml-other");
        assertRefused("", "xml-malformed");
        assertRefused("<BatchProductionRecord xmlns='" + OLD + "'><ID>1</BatchProductionRecord>", "xml-malformed");
        assertRefused("<a>&#0;</a>", "xml-malformed");
        assertRefused("<a>&undeclared;</a>", "xml-doctype");
    }

    @Test
    void entitiesAndBombsAreRefusedAtOnce() {
        assertRefused("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "xml-doctype");
        assertRefused("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>", "xml-doctype");
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) bomb.append("<!ENTITY e" + i + " '&e" + (i - 1) + ";&e" + (i - 1) + ";'>");
        assertRefused(bomb + "]><a>&e29;</a>", "xml-doctype");
        assertRefused("<a>".repeat(XmlTree.DEEPEST + 1), "xml-too-deep");
        assertRefused("<a>" + "<b/>".repeat(XmlTree.MOST_ELEMENTS) + "</a>", "xml-too-long");
    }

    @Test
    void depthAtTheLimitIsRead() {
        assertRefused("<a>".repeat(XmlTree.DEEPEST) + "</a>".repeat(XmlTree.DEEPEST), "xml-not-batchml");
    }
}
