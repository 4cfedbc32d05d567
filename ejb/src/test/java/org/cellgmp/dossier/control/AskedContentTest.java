package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.Asked;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped table of what is asked, and what is thrown out of it. */
class AskedContentTest {
    private static final String GOOD = "CN|trial|any|letter|cn-1-0|yes|read|CN 4.3.5|Cover letter|说明函";

    private static List<Asked> of(Region region, ApplicationKind kind, ProductKind product) {
        return AskedContent.get().of(region, kind, product);
    }

    private static AskedContent table(String... lines) {
        var rows = new ArrayList<String[]>();
        for (var line : lines) rows.add(line.split("\\|", -1));
        return new AskedContent(CtdStructure.get(), rows);
    }

    @ParameterizedTest
    @EnumSource(ApplicationKind.class)
    void everyRegionAsksForSomethingOfEveryKindAndEachLineIsCited(ApplicationKind kind) {
        for (var region : Region.values())
            for (var product : ProductKind.values()) {
                var asked = of(region, kind, product);
                assertThat(asked).as(region + " " + kind).isNotEmpty();
                assertThat(asked).allSatisfy(one -> assertThat(one.citation()).isNotBlank());
                assertThat(asked).extracting(Asked::line).doesNotHaveDuplicates();
            }
    }

    @Test
    void aTrialInTheEuropeanUnionIsAskedForDocumentsOfThePortalAndPartsOfItsDossierAndNoEctdModuleOne() {
        var asked = of(Region.EU, ApplicationKind.TRIAL, ProductKind.GENE_MODIFIED_AUTOLOGOUS);
        assertThat(asked)
                .extracting(Asked::topic)
                .contains(
                        "cover-letter", "impd-introduction", "substance-manufacture", "product-control", "environment");
        var places = new HashSet<String>();
        asked.forEach(one -> places.addAll(one.places()));
        assertThat(places).noneMatch(place -> place.startsWith("m1-"));
        assertThat(places).anyMatch(place -> place.startsWith("ctis-"));
        assertThat(places).anyMatch(place -> place.startsWith("m3-2-p"));
    }

    @Test
    void aConditionalApplicationIsAskedForAllThatAnUnconditionalOneIsAndMore() {
        for (var region : Region.values()) {
            var usual = of(region, ApplicationKind.MARKETING, null);
            var conditional = of(region, ApplicationKind.CONDITIONAL, null);
            assertThat(conditional).containsAll(usual).hasSizeGreaterThan(usual.size());
            assertThat(conditional).extracting(Asked::topic).contains("commitments");
        }
    }

    @Test
    void theTypeOfProductDecides() {
        for (var region : Region.values()) {
            assertThat(of(region, ApplicationKind.TRIAL, ProductKind.GENE_MODIFIED_ALLOGENEIC))
                    .extracting(Asked::topic)
                    .contains("vector", "donors");
            assertThat(of(region, ApplicationKind.TRIAL, ProductKind.AUTOLOGOUS))
                    .extracting(Asked::topic)
                    .doesNotContain("vector");
            assertThat(of(region, ApplicationKind.TRIAL, null))
                    .extracting(Asked::topic)
                    .doesNotContain("vector", "donors");
        }
        assertThat(AskedContent.get().dependOnProduct(Aim.FIRST_TRIAL)).isPositive();
    }

    @Test
    void theSameTopicStandsUnderTheSameTitleInEveryRegionOfModuleThree() {
        for (var cn : of(Region.CN, ApplicationKind.MARKETING, null))
            if (cn.topic().startsWith("3-2-"))
                for (var region : Set.of(Region.US, Region.EU))
                    assertThat(of(region, ApplicationKind.MARKETING, null))
                            .filteredOn(one -> one.topic().equals(cn.topic()))
                            .singleElement()
                            .matches(one -> one.titleEnglish().equals(cn.titleEnglish())
                                    && one.places().equals(cn.places()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN|trial|any|letter|cn-9-9|yes|read|CN 4.3.5|Cover letter|说明函",
                "CN|trial|any|letter|m1-2-cover-letters|yes|read|CN 4.3.5|Cover letter|说明函",
                "EU|trial|any|letter|m1-0-cover|yes|read|law|Cover letter|说明函",
                "EU|marketing|any|letter|ctis-cover-letter|yes|read|law|Cover letter|说明函",
                "CN|trail|any|letter|cn-1-0|yes|read|CN 4.3.5|Cover letter|说明函",
                "CN|trial|cells|letter|cn-1-0|yes|read|CN 4.3.5|Cover letter|说明函",
                "CN|trial|any|letter|cn-1-0|perhaps|read|CN 4.3.5|Cover letter|说明函",
                "CN|trial|any|letter|cn-1-0|yes|heard|CN 4.3.5|Cover letter|说明函",
                "CN|trial|any|letter|cn-1-0|yes|read||Cover letter|说明函",
                "CN|trial|any|letter|cn-1-0|yes|read|CN 4.3.5|Cover letter|",
                "CN|trial|any|Letter!|cn-1-0|yes|read|CN 4.3.5|Cover letter|说明函",
                "CN|trial|any|letter|cn-1-0|yes|read|CN 4.3.5|Cover letter",
                "JP|trial|any|letter|cn-1-0|yes|read|CN 4.3.5|Cover letter|说明函"
            })
    void aBrokenLineStopsTheHouse(String line) {
        assertThat(table(GOOD).all()).hasSize(1);
        assertThatThrownBy(() -> table(line)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameThingIsAskedOnce() {
        assertThatThrownBy(() -> table(GOOD, GOOD)).hasMessageContaining("twice");
        assertThat(table(GOOD, GOOD.replace("|trial|", "|marketing|")).all()).hasSize(2);
    }
}
