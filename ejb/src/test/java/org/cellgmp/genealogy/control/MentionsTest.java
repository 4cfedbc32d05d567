package org.cellgmp.genealogy.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellgmp.genealogy.entity.Mention;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;

class MentionsTest {
    @Test
    void oneContainerIsOneThingInWhateverFormItsNumberIsWritten() {
        var said = Mentions.of(read("""
                {"header":{"batchNumber":"B"},"collection":{"containerId":"=G12348965432194"},"receipt":{"containerId":"G1234 89 654321 Y"}}
                """));
        assertThat(said)
                .filteredOn(each -> each.sort() == Mention.Sort.CONTAINER)
                .extracting(Mentions.Said::named)
                .containsExactly("G123489654321");
    }

    @Test
    void identitiesThatDifferInTheirTailAreTwo() {
        var said = Mentions.of(read("""
                {"header":{"batchNumber":"B"},"identity":{"chainOfIdentityId":"202601110000101"},"collection":{"containerId":"202601110000102"}}
                """));
        assertThat(said)
                .filteredOn(each -> each.relation() == Mention.Relation.ABOUT && each.sort() != Mention.Sort.BATCH)
                .extracting(Mentions.Said::named)
                .containsExactlyInAnyOrder("202601110000101", "202601110000102");
        assertThat(Mentions.EDITION)
                .as("what was read otherwise before is read anew")
                .isGreaterThan(1);
    }

    @Test
    void patientAndDonorAreBothSubjects() {
        var said = Mentions.of(read("""
                {"header":{"batchNumber":"B"},"identity":{"patientCode":"P","donorCode":"D","chainOfIdentityId":" "}}
                """));
        assertThat(said)
                .filteredOn(each -> each.sort() == Mention.Sort.SUBJECT)
                .extracting(Mentions.Said::named)
                .containsExactlyInAnyOrder("P", "D");
        assertThat(said).noneMatch(each -> each.sort() == Mention.Sort.IDENTITY);
    }

    @Test
    void anInfusionComesFromItsBatchAndABankFromItsDonation() {
        var infusion = CanonicalJson.read(
                org.cellgmp.record.Infusion.class,
                "{\"batchNumber\":\"B-1\",\"productCode\":\"CART\",\"patientCode\":\"P\"}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Mentions.of(infusion))
                .contains(new Mentions.Said(Mention.Relation.USES, Mention.Sort.LOT, "CART", "B-1"));
        assertThat(Mentions.patient(infusion)).isEqualTo("P");
        var bank = CanonicalJson.read(
                org.cellgmp.record.CellBank.class,
                "{\"code\":\"WCB\",\"parentBank\":\"MCB\",\"donationId\":\"G1234 89 654321 Y\"}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Mentions.of(bank))
                .contains(
                        new Mentions.Said(Mention.Relation.IS, Mention.Sort.LOT, "", "WCB"),
                        new Mentions.Said(Mention.Relation.USES, Mention.Sort.LOT, "", "MCB"),
                        new Mentions.Said(Mention.Relation.USES, Mention.Sort.LOT, "", "G123489654321"));
    }

    @Test
    void aNameLongerThanItsColumnStillMeetsItsLike() {
        var one = Mentions.cut("x".repeat(301));
        assertThat(one).hasSize(Mentions.LONGEST).isEqualTo(Mentions.cut("x".repeat(301)));
        assertThat(one).isNotEqualTo(Mentions.cut("x".repeat(302)));
        assertThat(Mentions.cut("x".repeat(300))).isEqualTo("x".repeat(300));
    }

    private static BatchRecord read(String json) {
        return CanonicalJson.read(BatchRecord.class, json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
