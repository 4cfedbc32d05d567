package org.cellgmp.qualification.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.job.JobOrder;
import org.cellgmp.qualification.control.CataloguePrint;
import org.cellgmp.qualification.control.Replaying;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.siterule.boundary.SiteRuleBook;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Protocol and catalogue as they are really printed, with every rule that ships and one table of the site, judged by veraPDF. */
class PrintedTest {
    private static final Actor QA = House.person("qa", "Qual Ity", Role.QA_MANAGER);

    private static House house;
    private static String protocol;

    @BeforeAll
    static void check() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        house = new House(TestDatabase.h2());
        house.with(SiteRuleBook.class, new SiteRuleBook() {
            private final List<SiteTable> tables = List.of(SiteSelfCheckTest.table());

            @Override
            public List<SiteTable> effective(LocalDate day) {
                return tables;
            }
        });
        protocol = house.act(
                QA,
                () -> house.the(Replaying.class)
                        .run(new JobOrder("JB-2026-0001", Map.of(), 1), (done, total, message) -> {}));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "both"})
    void protocolIsPdfAAndAccessible(String language) throws Exception {
        judged(house.act(QA, () -> house.the(SelfChecks.class).pdf(protocol, language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "both"})
    void catalogueOfOneGuidelineIsPdfAAndAccessible(String language) throws Exception {
        judged(house.act(QA, () -> house.the(TraceMatrix.class).pdf("cn-gmp-2010", language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void wholeCatalogueIsPdfAAndAccessible(String language) throws Exception {
        var registers = house.act(QA, () -> house.the(Guidelines.class).registers());
        var at = OffsetDateTime.parse("2026-03-05T09:00:00+08:00");
        judged(house.act(
                QA,
                () -> house.the(CataloguePrint.class)
                        .pdf(registers, null, language, at, (drawn, total) -> {})
                        .bytes()));
    }

    private static void judged(byte[] pdf) throws Exception {
        for (var flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions())
                        .filteredOn(one -> one.getStatus() == TestAssertion.Status.FAILED)
                        .extracting(one -> one.getRuleId().getClause() + "-"
                                + one.getRuleId().getTestNumber() + " " + one.getMessage())
                        .as(flavour.name())
                        .isEmpty();
                assertThat(result.isCompliant()).as(flavour.name()).isTrue();
            }
    }
}
