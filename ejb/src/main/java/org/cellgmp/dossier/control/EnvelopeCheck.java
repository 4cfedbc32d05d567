package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.ChinaCodes;
import org.cellgmp.ectd.FindingSeverity;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.UnitedStatesCodes;
import org.cellgmp.ectd.XmlText;

/** What an envelope or administrative block lacks before a sequence can be built. */
final class EnvelopeCheck {

    private final List<SequenceFinding> blocks = new ArrayList<>();

    static List<SequenceFinding> blocks(SequenceOrder order) {
        var check = new EnvelopeCheck();
        if (order.region() == Region.CN)
            check.china(order.china(), order.history().isEmpty());
        else check.unitedStates(order.unitedStates());
        return check.blocks;
    }

    private void china(ChinaEnvelope envelope, boolean first) {
        must(
                ChinaCodes.APPLICATION.matcher(envelope.applicationId()).matches(),
                "envelope.application-id",
                "CN 4.2.1",
                envelope.applicationId());
        filled(envelope.productNumber(), "product-number", "CN 4.2.4");
        filled(envelope.description(), "sequence-description", "CN 4.2.9");
        must(
                envelope.description().codePointCount(0, envelope.description().length())
                        <= ChinaCodes.LONGEST_DESCRIPTION,
                "envelope.description-too-long",
                "CN 4.2.9",
                Integer.toString(ChinaCodes.LONGEST_DESCRIPTION));
        filled(envelope.contactName(), "sequence-contact/name", "cn-regional 1.0");
        filled(envelope.contactPhone(), "sequence-contact/phone", "cn-regional 1.0");
        filled(envelope.contactEmail(), "sequence-contact/email", "cn-regional 1.0");
        must(
                ChinaCodes.PRODUCT_TYPES.contains(envelope.productType()),
                "envelope.code",
                "CN 4.2.3",
                "product-type",
                envelope.productType());
        var sequenceType = ChinaCodes.sequenceType(envelope.regulatoryActivity(), first);
        must(
                ChinaCodes.allowed(envelope.applicationType(), envelope.regulatoryActivity(), sequenceType),
                "envelope.triple",
                "CN 4.2.10",
                envelope.applicationType(),
                envelope.regulatoryActivity(),
                sequenceType);
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
        must(
                admin.description().length() <= UnitedStatesCodes.LONGEST_DESCRIPTION,
                "envelope.description-too-long",
                "FDA M1 2.6",
                Integer.toString(UnitedStatesCodes.LONGEST_DESCRIPTION));
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
        must(
                UnitedStatesCodes.SUBMISSION_TYPES.contains(admin.submissionType()),
                "envelope.code",
                "US-eCTD4-508",
                "submission-type",
                admin.submissionType());
    }

    private void filled(String value, String field, String criterion) {
        must(value != null && !value.isBlank() && XmlText.writable(value), "envelope.empty", criterion, field);
    }

    private void must(boolean holds, String code, String criterion, String... arguments) {
        if (!holds)
            blocks.add(new SequenceFinding(FindingSeverity.ERROR, code, List.of(criterion), null, List.of(arguments)));
    }
}
