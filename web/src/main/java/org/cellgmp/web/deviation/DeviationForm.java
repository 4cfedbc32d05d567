package org.cellgmp.web.deviation;

import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.Investigation;

/** The one section that is open for editing, with what stands in it. */
public record DeviationForm(String open, Entered account, Investigation investigation) {
    static final DeviationForm NONE = new DeviationForm("", null, null);

    /** @param edit account or investigation; anything else opens nothing */
    static DeviationForm of(DeviationView deviation, String edit) {
        var content = deviation.content();
        return switch (edit == null ? "" : edit) {
            case "account" -> account(Entered.of(content.account()));
            case "investigation" ->
                investigation(
                        content.investigation() == null
                                ? new Investigation(null, null, null, null)
                                : content.investigation());
            default -> NONE;
        };
    }

    static DeviationForm account(Entered entered) {
        return new DeviationForm("account", entered, null);
    }

    static DeviationForm investigation(Investigation entered) {
        return new DeviationForm("investigation", null, entered);
    }

    public boolean opens(String section) {
        return open.equals(section);
    }
}
