package org.cellgmp.guideline.fact;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.cellgmp.record.TrialProtocol;

/**
 * A risk that a plan speaks of.
 *
 * @param code of the list of risks
 * @param of the trials that it concerns
 */
record TrialRisks(String code, Pattern words, Predicate<ExaminedTrial> of) {
    static final List<TrialRisks> ALL = List.of(
            risk("infusion-reaction", "infusion.{0,20}reaction|输注.{0,4}反应", ExaminedTrial::stem),
            risk("hypersensitivity", "hypersensitiv|allerg|anaphyla|过敏|超敏", ExaminedTrial::stem),
            risk("embolism", "embol|thromb|栓", ExaminedTrial::stem),
            risk(
                    "rejection",
                    "reject|graft.versus|gvhd|排斥|移植物抗宿主",
                    one -> one.stem() && Boolean.TRUE.equals(one.allogeneic())),
            risk("infection", "infection|感染", one -> one.stem() || one.immune()),
            risk("ectopic-tissue", "ectopic|heterotop|异位", ExaminedTrial::pluripotent),
            risk("tumour", "tumou?r|malignan|neoplas|cancer|teratoma|肿瘤|致瘤", ExaminedTrial::stem),
            risk("procedure", "procedure|puncture|catheter|device|操作|穿刺|导管|器械", ExaminedTrial::stem),
            risk("cytokine-release", "cytokine|\\bcrs\\b|细胞因子", ExaminedTrial::immune),
            risk("neurotoxicity", "neurotox|icans|encephalopath|神经毒", ExaminedTrial::immune),
            risk("cytopenia", "cytopeni|neutropeni|thrombocytopeni|血细胞减少", ExaminedTrial::immune),
            risk("hlh", "h(?:a)?emophagocyt|\\bhlh\\b|噬血", ExaminedTrial::immune),
            risk(
                    "insertion",
                    "insertion|integration|secondary malignan|插入|整合|继发",
                    one -> one.immune() && Boolean.TRUE.equals(one.modified())));

    private static TrialRisks risk(String code, String words, Predicate<ExaminedTrial> of) {
        return new TrialRisks(code, Pattern.compile(words), of);
    }

    boolean concerns(ExaminedTrial examined) {
        return of.test(examined);
    }

    /** It is a line of the plan, or the text of the document speaks of it. */
    boolean planned(TrialProtocol trial, TrialTexts texts) {
        return trial.risks().stream().anyMatch(one -> code.equals(one.risk()))
                || TrialTexts.says(texts.document, words);
    }
}
