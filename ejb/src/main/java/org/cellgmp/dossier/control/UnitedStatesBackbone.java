package org.cellgmp.dossier.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ectd.UnitedStatesCodes;
import org.cellgmp.ectd.XmlText;

/**
 * Writes m1/us/us-regional.xml: administrative block and module 1, us-regional 3.3. The form of the application (1571, 356h)
 * stands in the administrative block, other forms under 1.1 (FDA module 1 specification 2.6).
 */
final class UnitedStatesBackbone {
    private final SequenceOrder order;

    UnitedStatesBackbone(SequenceOrder order) {
        this.order = order;
    }

    byte[] bytes(List<ProjectedLeaf> leaves, Map<String, String> checksums) {
        // The definition stands on the authority's site, never in util (specification 2.0 and later).
        var xml = new XmlText()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>")
                .raw(
                        "<!DOCTYPE fda-regional:fda-regional SYSTEM \"https://www.accessdata.fda.gov/static/eCTD/us-regional-v3-3.dtd\">")
                .raw(
                        "<?xml-stylesheet type=\"text/xsl\" href=\"https://www.accessdata.fda.gov/static/eCTD/us-regional.xsl\"?>");
        var root = new LinkedHashMap<String, String>();
        root.put("xmlns:fda-regional", "http://www.ich.org/fda");
        root.put("xmlns:xlink", XmlText.ICH_XLINK);
        root.put("xml:lang", "en");
        root.put("dtd-version", "3.3");
        xml.open("fda-regional:fda-regional", root);
        var own = leaves.stream().filter(leaf -> !leaf.inIndex()).toList();
        admin(xml, own.stream().filter(UnitedStatesBackbone::applicationForm).toList(), checksums);
        var module = own.stream().filter(leaf -> !applicationForm(leaf)).toList();
        if (!module.isEmpty()) {
            xml.open("m1-regional", Map.of());
            BackboneTree.of(module).write(xml, leaf -> SequenceWriter.attributes(leaf, checksums, "../../"));
            xml.close();
        }
        return xml.close().bytes();
    }

    private static boolean applicationForm(ProjectedLeaf leaf) {
        return leaf.heading().form()
                && UnitedStatesCodes.APPLICATION_FORMS.contains(leaf.heading().detail());
    }

    private void admin(XmlText xml, List<ProjectedLeaf> forms, Map<String, String> checksums) {
        var admin = order.unitedStates();
        var coming = order.statement();
        xml.open("admin", Map.of()).open("applicant-info", Map.of());
        xml.text("id", Map.of(), admin.applicantId())
                .text("company-name", Map.of(), admin.companyName().strip());
        if (!coming.description().isBlank())
            xml.text("submission-description", Map.of(), coming.description().strip());
        xml.open("applicant-contacts", Map.of());
        contact(
                xml,
                "fdaact1",
                admin.regulatoryContactName(),
                admin.regulatoryContactPhone(),
                admin.regulatoryContactEmail());
        if (!admin.technicalContactName().isBlank())
            contact(
                    xml,
                    "fdaact2",
                    admin.technicalContactName(),
                    admin.technicalContactPhone(),
                    admin.technicalContactEmail());
        xml.close().close();

        xml.open("application-set", Map.of()).open("application", Map.of("application-containing-files", "true"));
        xml.open("application-information", Map.of())
                .text(
                        "application-number",
                        Map.of("application-type", admin.applicationType()),
                        admin.applicationNumber())
                .close();
        var submission = new LinkedHashMap<String, String>();
        submission.put("submission-type", coming.activity());
        if (!coming.effective().isEmpty()) submission.put("supplement-effective-date-type", coming.effective());
        xml.open("submission-information", Map.of())
                .text("submission-id", submission, order.opened())
                .text("sequence-number", Map.of("submission-sub-type", coming.type()), order.number());
        for (var step : forms.stream()
                .map(leaf -> leaf.heading().detail())
                .distinct()
                .limit(1)
                .toList()) {
            xml.open("form", Map.of("form-type", step));
            for (var leaf : forms)
                if (leaf.heading().detail().equals(step))
                    xml.open("leaf", SequenceWriter.attributes(leaf, checksums, "../../"))
                            .text("title", Map.of(), leaf.title())
                            .close();
            xml.close();
        }
        xml.close().close().close().close();
    }

    private static void contact(XmlText xml, String type, String name, String telephone, String email) {
        xml.open("applicant-contact", Map.of())
                .text("applicant-contact-name", Map.of("applicant-contact-type", type), name.strip())
                .open("telephones", Map.of())
                .text("telephone", Map.of("telephone-number-type", "fdatnt1"), telephone.strip())
                .close()
                .open("emails", Map.of())
                .text("email", Map.of(), email.strip())
                .close()
                .close();
    }
}
