package org.cellgmp.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.TrialCriterion;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.record.Unmapped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialSourceTest {
    private static final ZoneId SITE = ZoneId.of("Asia/Shanghai");

    private static Reading read(byte[] file) throws IOException, Refusal {
        return SourceFile.read(new ByteArrayInputStream(file), SITE);
    }

    private static Reading read(String file) throws Exception {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static TrialProtocol trial(String file) throws Exception {
        var reading = read(file);
        assertThat(reading.keepable()).as(reading.problems().toString()).isTrue();
        return (TrialProtocol) reading.records().get(0);
    }

    private static void assertRefused(String file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake." + code));
    }

    private static String study(String modules) {
        return "{\"protocolSection\":{\"identificationModule\":{\"nctId\":\"NCT00000001\"}"
                + (modules.isEmpty() ? "" : "," + modules) + "}}";
    }

    private static String usdm(String version, String inside) {
        return "{\"usdmVersion\":\"" + version + "\",\"study\":{\"name\":\"S\",\"versions\":[{" + inside + "}]}}";
    }

    private static java.util.List<String> codes(Reading reading) {
        return reading.problems().stream().map(ReadingProblem::code).distinct().toList();
    }

    @Test
    void aBareNumberIsEnough() throws Exception {
        var trial = trial(study(""));
        assertThat(trial.title()).isEqualTo("NCT00000001");
        assertThat(trial.kind()).isEqualTo(RecordKind.TRIAL_PROTOCOL);
        assertThat(trial.unmapped()).isEmpty();
        assertThat(trial.population()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"protocolSection\":{}}", "{\"studies\":[{}]}", "{\"studies\":[{\"protocolSection\":null}]}"})
    void withoutANumberNothingIsKept(String file) throws Exception {
        var reading = read(file);
        assertThat(reading.keepable()).isFalse();
        assertThat(codes(reading)).containsExactly("intake.problem.trial.no-number");
    }

    @Test
    void aBlankNumberIsNone() throws Exception {
        assertThat(read(study("").replace("NCT00000001", " ")).keepable()).isFalse();
        assertThat(read(usdm("4.0.0", "\"studyIdentifiers\":[{\"text\":\" \"}]"))
                        .keepable())
                .isFalse();
    }

    @Test
    void oneTrialTwiceInAFileIsAMistake() throws Exception {
        var reading = read("[" + study("") + "," + study("") + "]");
        assertThat(reading.keepable()).isFalse();
        assertThat(codes(reading)).containsExactly("intake.problem.trial.twice");
        assertThat(reading.problems().get(0).place()).isEqualTo("/1");
    }

    @Test
    void personsStayOut() throws Exception {
        var reading = read(study("""
                        "sponsorCollaboratorsModule":{"responsibleParty":{"type":"SPONSOR_INVESTIGATOR",
                          "investigatorFullName":"Ada Example","investigatorTitle":"Dr. Example","investigatorAffiliation":"Example University"},
                          "leadSponsor":{"name":"Example University","class":"OTHER"}},
                        "descriptionModule":{"briefSummary":"Write to ada.example@hospital.example.org or phone: +86 10 1234-5678 today."},
                        "contactsLocationsModule":{
                          "centralContacts":[{"name":"Ada Example","role":"CONTACT","phone":"+86 10 1234 5678","email":"ada@example.org"}],
                          "overallOfficials":[{"name":"Bob Example","affiliation":"Example Hospital","role":"PRINCIPAL_INVESTIGATOR"}],
                          "locations":[{"facility":"Example Hospital","city":"Example City","country":"China","contacts":[{"name":"Cy Example","phone":"1"}],
                            "geoPoint":{"lat":1.5,"lon":2.5}}]}
                        """));
        var trial = (TrialProtocol) reading.records().get(0);
        var written = new String(CanonicalJson.write(trial), StandardCharsets.UTF_8);
        assertThat(written)
                .doesNotContain("Ada", "Bob", "Cy Example", "@", "1234", "Dr. Example")
                .contains("Example University", "Example Hospital", "[left out]");
        assertThat(reading.problems().toString()).doesNotContain("Ada", "1234", "@");
        assertThat(codes(reading))
                .containsExactlyInAnyOrder(
                        "intake.problem.trial.person-left-out", "intake.problem.trial.address-left-out");
        assertThat(trial.sites()).hasSize(1);
        assertThat(trial.countries()).containsExactly("China");
        assertThat(trial.unmapped())
                .extracting(Unmapped::text)
                .anyMatch(text -> text.contains("lat = 1.5"))
                .anyMatch(text -> text.contains("SPONSOR_INVESTIGATOR"));
    }

    @Test
    void wordsOfTheRegistryBecomeCodes() throws Exception {
        var trial = trial(study("""
                "statusModule":{"overallStatus":"ACTIVE_NOT_RECRUITING","startDateStruct":{"date":"2026-01","type":"ESTIMATED"}},
                "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE1","PHASE2"],
                  "designInfo":{"allocation":"NON_RANDOMIZED","interventionModel":"SINGLE_GROUP","primaryPurpose":"TREATMENT",
                    "maskingInfo":{"masking":"NONE"}},"enrollmentInfo":{"count":40,"type":"ACTUAL"}},
                "armsInterventionsModule":{"armGroups":[{"label":"A","type":"EXPERIMENTAL","interventionNames":["Biological: X"]}],
                  "interventions":[{"type":"BIOLOGICAL","name":"X","armGroupLabels":["A"]}]},
                "eligibilityModule":{"sex":"ALL","minimumAge":"18 Years","maximumAge":"N/A","healthyVolunteers":false},
                "oversightModule":{"oversightHasDmc":true}
                """));
        assertThat(trial.status()).isEqualTo("active-not-recruiting");
        assertThat(trial.phase()).isEqualTo("1/2");
        assertThat(trial.design().allocation()).isEqualTo("non-randomised");
        assertThat(trial.design().masking()).isEqualTo("open");
        assertThat(trial.design().model()).isEqualTo("single group");
        assertThat(trial.dates().get(0).on()).isEqualTo("2026-01");
        assertThat(trial.dates().get(0).certainty()).isEqualTo("estimated");
        assertThat(trial.population().minimumAge().toString()).isEqualTo("18 a");
        assertThat(trial.population().maximumAge()).isNull();
        assertThat(trial.population().plannedEnrolment()).isEqualTo("40");
        assertThat(trial.oversight().committee()).isTrue();
        assertThat(trial.unmapped()).extracting(Unmapped::text).anyMatch(text -> text.contains("N/A"));
        assertThat(trial.unmapped())
                .extracting(Unmapped::path)
                .anyMatch(path -> path.contains("armGroupLabels") || path.contains("interventions"));
    }

    @ParameterizedTest
    @CsvSource({
        "PHASE1,1",
        "EARLY_PHASE1,early-1",
        "Phase II Trial,2",
        "Phase I/II Trial,1/2",
        "Phase 3,3",
        "NA,not-applicable",
        "Not Applicable,not-applicable",
        "Phase IV Trial,4",
        "Phase IIa Trial,Phase IIa Trial",
        "pilot,pilot"
    })
    void phasesAreFigures(String written, String phase) {
        assertThat(TrialDraft.phase(written)).isEqualTo(phase);
    }

    @Test
    void criteriaAreTakenApartAtHeadingsAndNumbers() throws Exception {
        var criteria = trial(
                        study(
                                "\"eligibilityModule\":{\"eligibilityCriteria\":\"Adults.\\n\\nKey Inclusion Criteria:\\n\\n"
                                        + "1. Age \\\\> 18;\\n   and fit\\n2. Consent\\n\\nExclusion Criteria:\\n\\n* None\\n\\nFree text\"}"))
                .criteria();
        assertThat(criteria)
                .containsExactly(
                        new TrialCriterion(null, null, "Adults.", null),
                        new TrialCriterion("1", "inclusion", "Age > 18;\nand fit", null),
                        new TrialCriterion("2", "inclusion", "Consent", null),
                        new TrialCriterion("1", "exclusion", "None\nFree text", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void aByteOrderMarkAndTheEncodingsOfUnicodeAreRead(String charset) throws Exception {
        var text = "\uFEFF" + study("\"descriptionModule\":{\"briefSummary\":\"\u7ec6\u80de \uD842\uDFB7\"}");
        var trial = (TrialProtocol)
                read(text.getBytes(Charset.forName(charset))).records().get(0);
        assertThat(trial.summary()).isEqualTo("\u7ec6\u80de \uD842\uDFB7");
    }

    @Test
    void brokenJsonIsRefused() {
        assertRefused("{\"protocolSection\":{\"a\":1,\"a\":2}}", "json-malformed");
        assertRefused("{\"protocolSection\":{", "json-malformed");
        assertRefused("{\"protocolSection\":{\"a\":\"\\ud800\"}}", "json-malformed");
        assertRefused("{\"protocolSection\":{}} {}", "json-malformed");
        assertRefused("{\"a\":".repeat(200) + "1" + "}".repeat(200), "json-beyond");
        assertRefused("{\"protocolSection\":\"" + "x".repeat(JsonTree.LONGEST + 1) + "\"}", "json-beyond");
    }

    @Test
    void whatIsNoProtocolIsRefusedForWhatItIs() {
        assertRefused("{\"openapi\":\"3.1.0\",\"paths\":{}}", "json-api");
        assertRefused("{\"meta\":{},\"results\":[{\"application_number\":\"BLA1\"}]}", "json-openfda");
        assertRefused("{\"datasetJSONVersion\":\"1.1.0\"}\n[1]", "json-dataset");
        assertRefused("{\"resourceType\":\"Patient\"}", "json-fhir");
        assertRefused("{\"resourceType\":\"Bundle\",\"type\":\"document\",\"entry\":[]}", "json-fhir");
        assertRefused("{\"studies\":[]}", "registry-empty");
        assertRefused("{\"study\":{\"versions\":[]},\"usdmVersion\":\"2.9\"}", "usdm-version");
        assertRefused("{\"study\":{\"versions\":[]}}", "usdm-version");
        assertRefused("[]", "not-json");
    }

    @Test
    void aThousandStudiesAreReadAndOneMoreIsNot() throws Exception {
        assertThat(read(studies(TrialSource.MOST_STUDIES)).records()).hasSize(TrialSource.MOST_STUDIES);
        assertRefused(studies(TrialSource.MOST_STUDIES + 1), "registry-too-many");
    }

    private static String studies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> study("").replace("NCT00000001", "NCT" + (10_000_000 + i)))
                .collect(Collectors.joining(",", "{\"studies\":[", "],\"totalCount\":" + count + "}"));
    }

    @Test
    void hostileStringsStayInertText() throws Exception {
        var strings = CanonicalJson.write(
                CanonicalJson.parse(Files.readAllBytes(Shared.file("data/robustness/text/blns.json"))));
        var trial =
                trial(study("\"conditionsModule\":{\"keywords\":" + new String(strings, StandardCharsets.UTF_8) + "}"));
        assertThat(trial.keywords())
                .hasSizeGreaterThan(300)
                .allSatisfy(text -> assertThat(text).matches("(?s)[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]*"));
        assertThat(CanonicalJson.read(TrialProtocol.class, CanonicalJson.write(trial)))
                .isEqualTo(trial);
    }

    @Test
    void aModelOfVersionThreeIsRead() throws Exception {
        var trial = trial(usdm("3.0.0", """
                "id":"V1","versionIdentifier":"2","studyPhase":{"standardCode":{"id":"C1","code":"C15600","codeSystem":"x","decode":"Phase I Trial"}},
                "studyIdentifiers":[{"studyIdentifier":"NCT00000002","studyIdentifierScope":{"name":"CTG","organizationType":{"code":"C1","decode":"Study Registry"}}},
                  {"studyIdentifier":"EX-1","studyIdentifierScope":{"name":"Example","organizationType":{"code":"C2","decode":"Clinical Study Sponsor"}}}],
                "titles":[{"text":"Brief","type":{"decode":"Brief Study Title"}}],
                "studyDesigns":[{"id":"D1","name":"D","studyInterventions":[{"id":"I1","name":"X",
                    "administrations":[{"name":"A","dose":{"value":1.50,"unit":{"code":"C9","decode":"Milligram"}}}]}],
                  "population":{"plannedEnrollmentNumber":{"minValue":10,"maxValue":20},"plannedSex":[{"decode":"Female"}],
                    "criteria":[{"id":"E1","identifier":"1","text":"<p>Age &ge; 18</p>","category":{"decode":"Inclusion Criteria"}}]}}]
                """));
        assertThat(trial.protocolId()).isEqualTo("NCT00000002");
        assertThat(trial.sponsor()).isEqualTo("Example");
        assertThat(trial.phase()).isEqualTo("1");
        assertThat(trial.criteria()).containsExactly(new TrialCriterion("1", "inclusion", "Age \u2265 18", "E1"));
        assertThat(trial.interventions().get(0).administrations().get(0).dose().toString())
                .isEqualTo("1.50 mg");
        assertThat(trial.population().sex()).isEqualTo("female");
        assertThat(trial.population().plannedEnrolment()).isEqualTo("10-20");
        assertThat(trial.codes()).extracting("code").contains("C15600", "C9");
    }

    @Test
    void referencesIntoNothingAndIdentifiersTwiceAreSaid() throws Exception {
        var reading = read(usdm(
                "4.0",
                "\"studyIdentifiers\":[{\"text\":\"EX-1\",\"scopeId\":\"O1\"},{\"text\":\"EX-2\",\"scopeId\":\"O9\"}],"
                        + "\"organizations\":[{\"id\":\"O1\",\"name\":\"a\"},{\"id\":\"O1\",\"name\":\"b\"}]"));
        assertThat(reading.keepable()).isTrue();
        assertThat(codes(reading))
                .containsExactlyInAnyOrder("intake.problem.trial.id-twice", "intake.problem.trial.reference-missing");
        assertThat(reading.records().get(0).unmapped())
                .extracting(Unmapped::text)
                .anyMatch(text -> text.contains("b"));
    }

    @Test
    void membersOfAnotherTypeThanExpectedAreListedNotLost() throws Exception {
        var trial = trial(
                study(
                        "\"designModule\":[1,2],\"statusModule\":\"x\",\"armsInterventionsModule\":{\"armGroups\":{\"label\":{\"a\":\"deep\"}}}"));
        assertThat(trial.unmapped().toString()).contains("deep", "1", "x");
    }

    @Test
    void thePilotStudyIsReadWhole() throws Exception {
        var reading = read(Files.readAllBytes(Shared.file("data/clinical/usdm/CDISC_Pilot_Study.json")));
        assertThat(reading.format()).isEqualTo(SourceFormat.TRIAL_USDM);
        var trial = (TrialProtocol) reading.records().get(0);
        assertThat(trial.protocolId()).isEqualTo("NCT12345678");
        assertThat(trial.acronym()).isEqualTo("LZZT");
        assertThat(trial.phase()).isEqualTo("2");
        assertThat(trial.design().masking()).isEqualTo("double");
        assertThat(trial.criteria())
                .hasSize(31)
                .allSatisfy(one -> assertThat(one.text()).doesNotContain("<p>", "[min_age]"));
        assertThat(trial.criteria()).anyMatch(one -> one.text().contains("at least 50"));
        assertThat(trial.endpoints()).hasSize(11);
        assertThat(trial.visits()).anyMatch(one -> one.activities().contains("Informed consent"));
        assertThat(trial.sections())
                .allMatch(one -> one.text() == null || one.text().length() <= TrialDraft.LONGEST_SECTION);
    }

    @Test
    void theDocumentAfterM11IsRead() throws Exception {
        var reading = read(Files.readAllBytes(Shared.file("data/clinical/m11-fhir/IGBJ_fhir.json")));
        assertThat(reading.format()).isEqualTo(SourceFormat.TRIAL_FHIR);
        var trial = (TrialProtocol) reading.records().get(0);
        assertThat(trial.protocolId()).isEqualTo("NCT03421379");
        assertThat(trial.identifiers()).extracting("id").contains("I8R-JE-IGBJ", "NCT03421379");
        assertThat(trial.phase()).isEqualTo("3");
        assertThat(trial.editionDate()).isEqualTo("2017-12-05");
        assertThat(trial.criteria()).extracting(TrialCriterion::kind).contains("inclusion", "exclusion");
        assertThat(trial.stoppingRules()).isEmpty();
        assertThat(trial.consent().process()).isNotBlank();
        assertThat(trial.sections()).extracting("number", "title").doesNotHaveDuplicates();
        assertThat(trial.sections().get(0).text()).doesNotContain("Medical Expert Contact", "Sponsor Signatory");
    }
}
