package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.ChinaCodes;
import org.cellgmp.ectd.EuropeanCodes;
import org.cellgmp.ectd.FindingSeverity;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.UnitedStatesCodes;
import org.cellgmp.ectd.XmlText;

/** What an envelope or administrative block lacks before a sequence can be built. */
final class EnvelopeCheck {

    private final List<SequenceFinding> blocks = new ArrayList<>();

    static List<SequenceFinding> blocks(SequenceOrder order) {
        var check = new EnvelopeCheck();
        switch (order.region()) {
            case CN -> check.china(order.china());
            case US -> check.unitedStates(order.unitedStates());
            case EU -> check.europe(order.european());
        }
        check.blocks.addAll(StatementCheck.blocks(order));
        return check.blocks;
    }

    private void china(ChinaEnvelope envelope) {
        must(
                ChinaCodes.APPLICATION.matcher(envelope.applicationId()).matches(),
                "envelope.application-id",
                "CN 4.2.1",
                envelope.applicationId());
        filled(envelope.productNumber(), "product-number", "CN 4.2.4");
        filled(envelope.contactName(), "sequence-contact/name", "cn-regional 1.0");
        filled(envelope.contactPhone(), "sequence-contact/phone", "cn-regional 1.0");
        filled(envelope.contactEmail(), "sequence-contact/email", "cn-regional 1.0");
        must(
                ChinaCodes.PRODUCT_TYPES.contains(envelope.productType()),
                "envelope.code",
                "CN 4.2.3",
                "product-type",
                envelope.productType());
    }

    private void europe(EuropeanEnvelope envelope) {
        must(
                EuropeanCodes.IDENTIFIER.matcher(envelope.identifier()).matches(),
                "envelope.identifier",
                "EU 11.1",
                envelope.identifier());
        filled(envelope.applicant(), "applicant", "eu-regional 3.1.1");
        filled(envelope.inventedName(), "invented-name", "eu-regional 3.1.1");
        filled(String.join(",", envelope.trackingNumbers()), "procedure-tracking", "eu-regional 3.1.1");
        filled(String.join(",", envelope.agencyCodes()), "agency", "eu-regional 3.1.1");
        for (var agency : envelope.agencyCodes())
            must(EuropeanCodes.AGENCIES.contains(agency), "envelope.code", "EU 11.2", "agency", agency);
        must(
                envelope.agencyCodes().stream()
                                .map(EuropeanCodes::country)
                                .distinct()
                                .count()
                        == envelope.agencyCodes().size(),
                "envelope.country-twice",
                "eu-regional 3.1.1",
                envelope.agencies());
        must(
                EuropeanCodes.PROCEDURES.contains(envelope.procedure()),
                "envelope.code",
                "EU 11.2",
                "procedure",
                envelope.procedure());
    }

    private void unitedStates(UnitedStatesAdmin admin) {
        must(
                UnitedStatesCodes.APPLICATION_NUMBER
                        .matcher(admin.applicationNumber())
                        .matches(),
                "admin.application-number",
                "FDA M1 2.6",
                admin.applicationNumber());
        must(
                UnitedStatesCodes.DUNS.matcher(admin.applicantId()).matches(),
                "admin.duns",
                "FDA M1 2.6",
                admin.applicantId());
        filled(admin.companyName(), "company-name", "us-regional 3.3");
        filled(admin.regulatoryContactName(), "regulatory contact", "us-regional 3.3");
        filled(admin.regulatoryContactPhone(), "regulatory contact telephone", "us-regional 3.3");
        filled(admin.regulatoryContactEmail(), "regulatory contact e-mail", "us-regional 3.3");
        must(
                admin.regulatoryContactEmail().length() <= UnitedStatesCodes.LONGEST_EMAIL
                        && admin.technicalContactEmail().length() <= UnitedStatesCodes.LONGEST_EMAIL,
                "admin.email-too-long",
                "FDA M1 2.6",
                Integer.toString(UnitedStatesCodes.LONGEST_EMAIL));
        if (!admin.technicalContactName().isBlank()) {
            filled(admin.technicalContactPhone(), "technical contact telephone", "us-regional 3.3");
            filled(admin.technicalContactEmail(), "technical contact e-mail", "us-regional 3.3");
        }
        must(
                UnitedStatesCodes.APPLICATION_TYPES.contains(admin.applicationType()),
                "envelope.code",
                "US-eCTD4-508",
                "application-type",
                admin.applicationType());
    }

    private void filled(String value, String field, String criterion) {
        must(value != null && !value.isBlank() && XmlText.writable(value), "envelope.empty", criterion, field);
    }

    private void must(boolean holds, String code, String criterion, String... arguments) {
        if (!holds)
            blocks.add(new SequenceFinding(FindingSeverity.ERROR, code, List.of(criterion), null, List.of(arguments)));
    }
}
