package org.cellgmp.intake.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Units as instruments write them, and their UCUM code; read from {@code intake/units.yaml}. */
final class UnitCodes {
    private static final Map<String, String> CODES = load();

    private UnitCodes() {}

    /** The UCUM code; null if the unit is absent or not known. */
    static String ucum(String unit) {
        return unit == null ? null : CODES.get(plain(unit));
    }

    static Optional<String> known(String unit) {
        return Optional.ofNullable(ucum(unit));
    }

    /** Two characters look like a mu, and blanks say nothing. */
    private static String plain(String unit) {
        return unit.replace('\u03bc', '\u00b5').replaceAll("\\s+", " ").strip();
    }

    private static Map<String, String> load() {
        var codes = new HashMap<String, String>();
        ((Map<?, ?>) ((Map<?, ?>) WorkbookPlan.yaml("units")).get("units")).forEach((code, written) -> {
            codes.put(plain(code.toString()), code.toString());
            for (var one : (java.util.List<?>) written) codes.put(plain(one.toString()), code.toString());
        });
        return codes;
    }
}
