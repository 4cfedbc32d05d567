package org.cellgmp.web.inspection;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.inspection.InspectionOrder;
import org.cellgmp.inspection.InspectionScope;
import org.cellgmp.web.audit.Moments;

/** An inspection as a person typed it, so that a refused form comes back whole. */
public record InspectionForm(
        String authority,
        String inspectors,
        String sites,
        String products,
        String from,
        String to,
        String opens,
        String closes,
        String reason) {
    static final InspectionForm BLANK = new InspectionForm("", "", "", "", "", "", "", "", "");

    static InspectionForm of(MultivaluedMap<String, String> form) {
        return new InspectionForm(
                form.getFirst("authority"),
                form.getFirst("inspectors"),
                form.getFirst("sites"),
                form.getFirst("products"),
                form.getFirst("from"),
                form.getFirst("to"),
                form.getFirst("opens"),
                form.getFirst("closes"),
                form.getFirst("reason"));
    }

    InspectionOrder order() throws Refusal {
        return new InspectionOrder(
                authority,
                inspectors,
                new InspectionScope(lines(sites), lines(products), day("from", from), day("to", to)),
                moment("opens", opens),
                moment("closes", closes),
                reason);
    }

    /** At the site; null for nothing. @throws Refusal UNREADABLE naming the field */
    static OffsetDateTime moment(String field, String text) throws Refusal {
        var read = Moments.read(field, text, HouseClock.zone());
        return read == null ? null : read.atZone(HouseClock.zone()).toOffsetDateTime();
    }

    private static LocalDate day(String field, String text) throws Refusal {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "trail.time", field, text.strip());
        }
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
