package org.cellgmp.change;

import java.util.List;
import org.cellgmp.change.Proposal.Category;

/** Where the category of a post-approval change is set, by jurisdiction. What was not read says so. */
public final class Citations {
    public static final List<String> JURISDICTIONS = List.of("CN", "US", "EU");

    private Citations() {}

    /** Null where nothing has to be filed. @param jurisdiction one of {@link #JURISDICTIONS} */
    public static String of(String jurisdiction, Category category) {
        if (category == null || category == Category.NONE) return null;
        return switch (jurisdiction) {
            case "CN" ->
                "Drug Administration Law (2019) Art. 79: "
                        + switch (category) {
                            case MAJOR -> "approval";
                            case MODERATE -> "filing";
                            default -> "report";
                        };
            case "US" ->
                switch (category) {
                    case MAJOR -> "21 CFR 601.12(b): prior approval supplement";
                    case MODERATE -> "21 CFR 601.12(c): supplement 30 days before distribution";
                    default -> "21 CFR 601.12(d): annual report";
                };
            case "EU" ->
                "Regulation (EC) No 1234/2008, type "
                        + switch (category) {
                            case MAJOR -> "II";
                            case MODERATE -> "IB";
                            default -> "IA";
                        }
                        + " (pending source check)";
            default -> null;
        };
    }
}
