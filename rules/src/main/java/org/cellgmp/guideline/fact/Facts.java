package org.cellgmp.guideline.fact;

import java.util.ArrayList;
import java.util.List;

/** Takes an examination apart into facts, section by section in the order of the record. */
public final class Facts {
    private Facts() {}

    public static List<Fact> of(Examined examined) {
        var facts = new ArrayList<Fact>();
        HeaderFacts.take(examined, facts);
        IdentityFacts.take(examined, facts);
        CollectionFacts.take(examined, facts);
        MaterialFacts.take(examined, facts);
        RoomFacts.take(examined, facts);
        StepFacts.take(examined, facts);
        SharedRoomFacts.take(examined, facts);
        TestFacts.take(examined, facts);
        ClosingFacts.take(examined, facts);
        EntryFacts.take(examined, facts);
        ExcessFacts.take(examined, facts);
        return facts;
    }
}
