package org.cellgmp.web.dossier;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.Placement;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.SentForm;

/** What forms and JSON bodies say, as the values the room asks for. */
final class DossierForms {
    private DossierForms() {}

    /** Gives the value of a field by its name; null if it was not sent. */
    @FunctionalInterface
    interface Fields {
        String of(String name) throws Refusal;
    }

    static ChinaEnvelope china(Fields fields) throws Refusal {
        return new ChinaEnvelope(
                text(fields, "applicationId"),
                text(fields, "applicationType"),
                text(fields, "productType"),
                text(fields, "productNumber"),
                text(fields, "regulatoryActivity"),
                text(fields, "description"),
                text(fields, "contactName"),
                text(fields, "contactPhone"),
                text(fields, "contactEmail"));
    }

    static UnitedStatesAdmin unitedStates(Fields fields) throws Refusal {
        return new UnitedStatesAdmin(
                text(fields, "applicantId"),
                text(fields, "companyName"),
                text(fields, "description"),
                text(fields, "applicationNumber"),
                text(fields, "applicationType"),
                text(fields, "submissionType"),
                text(fields, "regulatoryContactName"),
                text(fields, "regulatoryContactPhone"),
                text(fields, "regulatoryContactEmail"),
                text(fields, "technicalContactName"),
                text(fields, "technicalContactPhone"),
                text(fields, "technicalContactEmail"));
    }

    static EuropeanEnvelope europe(Fields fields) throws Refusal {
        return new EuropeanEnvelope(
                text(fields, "identifier"),
                text(fields, "applicant"),
                text(fields, "agencies"),
                text(fields, "procedure"),
                text(fields, "procedureNumbers"),
                text(fields, "submissionNumber"),
                text(fields, "submissionType"),
                text(fields, "inventedName"),
                text(fields, "inn"),
                text(fields, "description"));
    }

    static SequenceStatement statement(Fields fields) throws Refusal {
        return new SequenceStatement(
                text(fields, "continues"),
                text(fields, "activity"),
                text(fields, "type"),
                text(fields, "description"),
                text(fields, "mode"),
                text(fields, "effective"));
    }

    private static String text(Fields fields, String name) throws Refusal {
        var value = fields.of(name);
        return value == null ? "" : value.strip();
    }

    /** @throws Refusal UNREADABLE if the word names no region */
    static Region region(String word) throws Refusal {
        for (var region : Region.values())
            if (region.name().equalsIgnoreCase(String.valueOf(word).strip())) return region;
        throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-such-region", String.valueOf(word));
    }

    /** @throws Refusal UNREADABLE for a word that is none of those offered, or without kind or region */
    static Aim aim(String kind, String product, List<String> regions) throws Refusal {
        var chosen = Choices.read(ApplicationKind.class, "kind", kind);
        if (chosen == null) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "kind");
        var where = regions(regions);
        if (where.isEmpty()) throw new Refusal(Refusal.Reason.UNREADABLE, "ground.field-missing", "region");
        return new Aim(chosen, Choices.read(ProductKind.class, "product", product), where);
    }

    /** @throws Refusal UNREADABLE if it is no whole number */
    static int number(String field, String words) throws Refusal {
        try {
            return Integer.parseInt(String.valueOf(words).strip());
        } catch (NumberFormatException none) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.no-number", field);
        }
    }

    static Placement placement(String place, List<String> branches, Fields fields, List<String> regions)
            throws Refusal {
        return new Placement(
                place,
                branches,
                blankToNull(fields.of("titleEnglish")),
                blankToNull(fields.of("titleChinese")),
                blankToNull(fields.of("fileName")),
                regions(regions));
    }

    private static Set<Region> regions(List<String> words) throws Refusal {
        var regions = new ArrayList<Region>();
        for (var word : words) if (!word.isBlank()) regions.add(region(word));
        return regions.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static String blankToNull(String words) {
        return words == null || words.isBlank() ? null : words;
    }

    /** Comma-separated words, each stripped, empty ones left out. */
    static List<String> words(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** A form with a file. @throws Refusal UNREADABLE if no file was chosen */
    static SentForm sent(List<EntityPart> parts) throws Refusal, IOException {
        return SentForm.of(parts, "dossier.no-file");
    }

    static String lower(Region region) {
        return region.name().toLowerCase(Locale.ROOT);
    }
}
