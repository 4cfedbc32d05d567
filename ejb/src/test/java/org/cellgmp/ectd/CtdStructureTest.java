package org.cellgmp.ectd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cellgmp.dossier.control.Shelf;
import org.junit.jupiter.api.Test;

/** Our tables against the official definitions and vocabularies, read in place. */
class CtdStructureTest {
    private static final CtdStructure STRUCTURE = CtdStructure.get();

    private static List<String> all(String file, String pattern) throws Exception {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile(pattern).matcher(Files.readString(Shelf.shared(file)));
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    private static List<String> places(Region region) {
        return STRUCTURE.all().stream()
                .filter(heading -> heading.region() == region && !heading.partOfRegionalQuality() && !heading.form())
                .map(Heading::place)
                .toList();
    }

    @Test
    void modulesTwoToFiveAreThoseOfTheDefinition() throws Exception {
        assertThat(new TreeSet<>(places(null)))
                .isEqualTo(new TreeSet<>(all("ich/ich-ectd-3-2.dtd", "<!ELEMENT (m[1-5]-[^ ]+)")));
    }

    @Test
    void theUnitedStatesModuleIsThatOfTheDefinition() throws Exception {
        assertThat(new TreeSet<>(places(Region.US)))
                .isEqualTo(new TreeSet<>(all("us/us-regional-v3-3.dtd", "<!ELEMENT (m1-[0-9][^ ]+)")));
    }

    @Test
    void theChineseModuleIsThatOfTheSchemaInItsOrder() throws Exception {
        assertThat(places(Region.CN)).isEqualTo(all("cn/cn-regional-1-0.xsd", "name=\"(cn-1-[^\"]+)\""));
    }

    @Test
    void childrenStandInTheOrderOfTheDefinition() throws Exception {
        for (var file : List.of("ich/ich-ectd-3-2.dtd", "us/us-regional-v3-3.dtd")) {
            var matcher = Pattern.compile("<!ELEMENT (m[1-5]-[0-9a-z][^ ]+) \\(([^>]+)\\)>")
                    .matcher(Files.readString(Shelf.shared(file)));
            while (matcher.find()) {
                var children = new ArrayList<String>();
                for (var part : matcher.group(2).split("\\s*,\\s*"))
                    if (part.matches("m[1-5]-.*")) children.add(part.replaceAll("[?*+]", ""));
                if (children.isEmpty() || matcher.group(1).equals("m1-regional")) continue;
                assertThat(STRUCTURE.below(STRUCTURE.heading(matcher.group(1))))
                        .extracting(Heading::place)
                        .isEqualTo(children);
            }
        }
    }

    @Test
    void thePartsOfRegionalQualityCarryTheTitlesThatChinaFixes() throws Exception {
        assertThat(STRUCTURE.all().stream()
                        .filter(Heading::partOfRegionalQuality)
                        .map(Heading::detail))
                .isEqualTo(all("cn/node-extension-property_CN.xml", "<description xml:lang=\"zh\">([^<]+)<"));
    }

    @Test
    void triplesAreThoseOfTheDependencyTable() throws Exception {
        var allowed = new TreeSet<String>();
        String application = "";
        String activity = "";
        for (var code : all("cn/depend-apt-rat-sqt.xml", "<code name=\"([^\"]+)\"")) {
            if (code.startsWith("cnapt")) application = code;
            else if (code.startsWith("cnrat")) activity = code;
            else allowed.add(application + activity + code);
        }
        for (var apt : ChinaCodes.APPLICATION_TYPES)
            for (var rat : ChinaCodes.ACTIVITIES)
                for (var sqt : ChinaCodes.SEQUENCE_TYPES)
                    assertThat(ChinaCodes.allowed(apt, rat, sqt))
                            .as(apt + rat + sqt)
                            .isEqualTo(allowed.contains(apt + rat + sqt));
    }

    @Test
    void codesAreThoseOfTheLists() throws Exception {
        assertThat(ChinaCodes.ACTIVITIES)
                .containsExactlyInAnyOrderElementsOf(
                        all("cn/cv-regulatory-activity-type.xml", "code name=\"([^\"]+)\""));
        assertThat(ChinaCodes.APPLICATION_TYPES)
                .containsExactlyInAnyOrderElementsOf(all("cn/cv-application-type.xml", "code name=\"([^\"]+)\""));
        assertThat(UnitedStatesCodes.SUBMISSION_TYPES)
                .containsExactlyInAnyOrderElementsOf(all("us/us-valid-values.csv", "(fdast[0-9]+)"));
        assertThat(UnitedStatesCodes.SUBMISSION_SUB_TYPES)
                .containsExactlyInAnyOrderElementsOf(all("us/us-valid-values.csv", "(fdasst[0-9]+)"));
        assertThat(UnitedStatesCodes.FORM_TYPES)
                .containsExactlyInAnyOrderElementsOf(all("us/us-valid-values.csv", "(fdaft[0-9]+)"));
    }

    @Test
    void everyHeadingHasTitlesAndEveryFolderIsAGoodName() {
        assertThat(STRUCTURE.all()).allSatisfy(heading -> {
            assertThat(heading.titleEnglish()).isNotBlank();
            assertThat(heading.titleChinese()).isNotBlank();
            for (var part : heading.folder().split("/"))
                assertThat(part.startsWith("{") || Names.goodFolder(part))
                        .as(heading.folder())
                        .isTrue();
        });
    }

    @Test
    void theEuropeanModuleIsThatOfTheDefinition() throws Exception {
        var ours = STRUCTURE.all().stream()
                .filter(heading -> heading.region() == Region.EU && !heading.portal())
                .map(Heading::place)
                .toList();
        assertThat(new TreeSet<>(ours))
                .isEqualTo(new TreeSet<>(all("eu/3.1.1/eu-regional.dtd", "<!ELEMENT\\s+(m1-[0-9ra][^\\s]+)")));
    }

    @Test
    void headingsAreFoundByNumber() {
        assertThat(STRUCTURE.named("3.2.P.5.4").orElseThrow().place()).isEqualTo("m3-2-p-5-4-batch-analyses");
        assertThat(STRUCTURE.named("3.2.R.2").orElseThrow().detail()).isEqualTo("3.2.R.2批记录");
        assertThat(STRUCTURE.named("cn:1.0").orElseThrow().place()).isEqualTo("cn-1-0");
        assertThat(STRUCTURE.named("eu:1.6.2").orElseThrow().place()).isEqualTo("m1-6-2-gmo");
        assertThat(STRUCTURE.named("us:1.2").orElseThrow().place()).isEqualTo("m1-2-cover-letters");
        assertThat(STRUCTURE.named("3.2.R")).isEmpty();
        assertThat(STRUCTURE.named("9.9")).isEmpty();
    }
}
