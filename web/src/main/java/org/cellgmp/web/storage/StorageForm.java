package org.cellgmp.web.storage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.storage.ContainerState;
import org.cellgmp.storage.ContainerFilter;
import org.cellgmp.storage.ContainerRow;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.Choices;

/** What is looked for in the store, as it stands in an address. Without a state: what is in the store. */
public class StorageForm {
    static final String ALL = "all";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @QueryParam("state")
    @DefaultValue("")
    String state;

    @QueryParam("site")
    @DefaultValue("")
    String site;

    @QueryParam("position")
    @DefaultValue("")
    String position;

    @QueryParam("bank")
    @DefaultValue("")
    String bank;

    @QueryParam("expiringBefore")
    @DefaultValue("")
    String expiringBefore;

    @QueryParam("breaks")
    @DefaultValue("")
    String breaks;

    @QueryParam("q")
    @DefaultValue("")
    String words;

    /** @throws Refusal UNREADABLE naming what is no state or no day */
    ContainerFilter filter() throws Refusal {
        return new ContainerFilter(
                states(), site, position, bank, day("expiringBefore", expiringBefore), broken(), words);
    }

    private Set<ContainerState> states() throws Refusal {
        if (state.isBlank()) return ContainerFilter.present();
        if (ALL.equals(state)) return Set.of();
        return Set.of(Choices.read(ContainerState.class, "state", state));
    }

    private static LocalDate day(String field, String text) throws Refusal {
        if (text.isBlank()) return null;
        try {
            if (DAY.matcher(text.strip()).matches()) return LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            // as below
        }
        throw new Refusal(Refusal.Reason.UNREADABLE, "storage.no-day", field, text.strip());
    }

    /** Where all that ever stood in the place of a container is listed. */
    public static String at(ContainerRow row) {
        return "/storage?state=" + ALL
                + (row.site().isEmpty() ? "" : "&site=" + Addresses.encoded(row.site()))
                + "&position=" + Addresses.encoded(row.place());
    }

    /** True if anything but the default is asked for. */
    public boolean narrowed() {
        return !(state + site + position + bank + expiringBefore + breaks + words).isBlank();
    }

    public String state() {
        return state;
    }

    public String site() {
        return site;
    }

    public String position() {
        return position;
    }

    public String bank() {
        return bank;
    }

    public String expiringBefore() {
        return expiringBefore;
    }

    public boolean broken() {
        return "true".equals(breaks);
    }

    public String words() {
        return words;
    }
}
