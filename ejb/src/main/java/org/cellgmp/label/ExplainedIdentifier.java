package org.cellgmp.label;

import java.util.List;
import org.cellgmp.record.identifier.CodeTables;
import org.cellgmp.record.identifier.Part;
import org.cellgmp.record.identifier.Reading;

/** An identifier as read, with what the site's tables say of its parts. */
public record ExplainedIdentifier(Reading reading, List<Explained> parts) {
    /** @param meaning null for a part that no table explains */
    public record Explained(Part part, CodeTables.Meaning meaning) {}
}
