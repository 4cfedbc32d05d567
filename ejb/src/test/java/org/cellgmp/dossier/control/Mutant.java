package org.cellgmp.dossier.control;

import java.util.Set;

/**
 * One defect in a sequence of ours, named by the criterion that it breaks.
 *
 * @param criterion official number, without the region
 * @param base sequence to alter, e.g. {@code cn-trial/0001}; those before it in its application are given with it
 * @param name in words
 * @param before what is altered first, without breaking anything: the report on that is what the defect is held against
 * @param beside numbers that the official table itself gives for the same defect
 */
record Mutant(String criterion, String base, String name, Defect before, Defect defect, Set<String> beside) {
    /** Alters a sequence. */
    interface Defect {
        void make(SequenceCopy sequence) throws Exception;
    }

    static Mutant of(String criterion, String base, String name, Defect defect, String... beside) {
        return new Mutant(criterion, base, name, sequence -> {}, defect, Set.of(beside));
    }

    /** In one that is altered first. */
    static Mutant after(Defect before, String criterion, String base, String name, Defect defect, String... beside) {
        return new Mutant(criterion, base, name, before, defect, Set.of(beside));
    }

    @Override
    public String toString() {
        return base.substring(0, 2).toUpperCase(java.util.Locale.ROOT) + " " + criterion + " " + name;
    }
}
