package org.cellgmp.deviation;

import java.util.Arrays;

/** What kind of quality event it is. All go the same road; each has numbers of its own. */
public enum DeviationKind {
    /** A departure from an approved instruction or standard. China GMP (2010) Art. 250. */
    DEVIATION("DV"),
    /** A product or a lot of material that does not conform; what becomes of it is decided here. China GMP (2010) Art. 131, 133. */
    NONCONFORMANCE("NC"),
    /** A result outside its acceptance criterion. China GMP (2010) Art. 224; 21 CFR 211.192. */
    OUT_OF_SPECIFICATION("OS"),
    /** A result inside its criterion that does not fit those before it. */
    OUT_OF_TREND("OT");

    /** Numbers of quality events, for paths and forms. */
    public static final String NUMBER = "(?:DV|NC|OS|OT)-[0-9]+-[0-9]+";

    private final String prefix;

    DeviationKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    /** The kind that a number names. @throws IllegalArgumentException for any other number */
    public static DeviationKind of(String number) {
        return Arrays.stream(values())
                .filter(kind -> number.startsWith(kind.prefix + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no quality event is numbered " + number));
    }

    /** True if it is about a result of a test, which it then has to point at. */
    public boolean aboutResult() {
        return this == OUT_OF_SPECIFICATION || this == OUT_OF_TREND;
    }
}
