package org.cellgmp.dossier.control;

import java.util.List;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.ComingSequence;
import org.cellgmp.dossier.ContentPlan;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.dossier.Stated;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.ectd.Names;
import org.cellgmp.ectd.Region;

/**
 * What is to be published.
 *
 * @param history published sequences of this region, oldest first
 * @param aim what the plan is for, which decides what a first filing lacks; null where nobody asks for that
 */
public record SequenceOrder(Region region, ContentPlan plan, Stated stated, List<PublishedSequence> history, Aim aim) {
    private static final int LONGEST_APPLICATION_FOLDER = 24;

    public SequenceOrder {
        history = List.copyOf(history);
    }

    public SequenceOrder(Region region, ContentPlan plan, Stated stated, List<PublishedSequence> history) {
        this(region, plan, stated, history, null);
    }

    public ChinaEnvelope china() {
        return stated.china();
    }

    public UnitedStatesAdmin unitedStates() {
        return stated.unitedStates();
    }

    public EuropeanEnvelope european() {
        return stated.european();
    }

    /** Four digits: the one after the latest of the region, whoever filed it. */
    public String number() {
        int latest = history.stream()
                .mapToInt(sequence -> Integer.parseInt(sequence.number()))
                .max()
                .orElse(region.firstSequence() - 1);
        return String.format("%04d", latest + 1);
    }

    /** As stated, or what such a sequence usually is. */
    public SequenceStatement statement() {
        return stated.coming() == null ? UsualStatement.of(region, stated, history) : stated.coming();
    }

    /** Sequence that opened the regulatory activity: itself, or the one it goes on with. */
    public String opened() {
        var statement = statement();
        return statement.opens() ? number() : statement.continues();
    }

    /** The same order for a sequence that is stated to be another. */
    public SequenceOrder coming(SequenceStatement said) {
        return new SequenceOrder(
                region, plan, new Stated(stated.china(), stated.unitedStates(), stated.european(), said), history, aim);
    }

    /** Earlier sequences that opened a regulatory activity. */
    public List<ComingSequence.Activity> activities() {
        return history.stream()
                .filter(sequence -> sequence.number().equals(sequence.opened()))
                .map(sequence -> sequence.statement() == null
                        ? new ComingSequence.Activity(sequence.number(), "", "")
                        : new ComingSequence.Activity(
                                sequence.number(),
                                sequence.statement().activity(),
                                sequence.statement().description()))
                .toList();
    }

    /** Name of the application folder. */
    public String application() {
        return switch (region) {
            case CN -> china().applicationId();
            case US ->
                ("fdaat4".equals(unitedStates().applicationType()) ? "ind" : "bla")
                        + unitedStates().applicationNumber();
            case EU -> Names.slug(european().inventedName(), LONGEST_APPLICATION_FOLDER);
        };
    }
}
