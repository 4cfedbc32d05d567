package org.cellgmp.demonstration.control;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.writing.Facet;
import org.cellgmp.writing.Subject;
import org.cellgmp.writing.TextDraft;

/** Governed texts of the demonstration product. Invented; they wait for a person to approve them, for the house signs for nobody. */
final class DemonstrationTexts {
    private DemonstrationTexts() {}

    static List<TextDraft> of(String product, LocalDate from) {
        return List.of(
                text(
                        product,
                        "PROCESS-OVERVIEW",
                        "3.2.P.3.3",
                        Subject.PRODUCT,
                        Facet.MANUFACTURE,
                        "Overview of the process (invented)",
                        "工艺概述（虚构）",
                        "Autologous T cells are selected, activated, transduced with a vector, expanded, washed and filled in one run.\n\n"
                                + "Each batch serves one patient; nothing is pooled.",
                        "自体 T 细胞经筛选、激活、载体转导、扩增、洗涤和灌装，连续完成。\n\n每批仅供一名患者使用，不混批。",
                        from),
                text(
                        product,
                        "ANALYSES-SCOPE",
                        "3.2.P.5.4",
                        Subject.PRODUCT,
                        Facet.CONTROL,
                        "Scope of the analyses (invented)",
                        "批分析范围（虚构）",
                        "All batches made with the process of this application are reported, whether they were released or not.",
                        "报告采用本申请工艺生产的全部批次，无论是否放行。",
                        from),
                text(
                        product,
                        "STABILITY-APPROACH",
                        "3.2.P.8.3",
                        Subject.PRODUCT,
                        Facet.STORAGE,
                        "Approach to stability (invented)",
                        "稳定性研究思路（虚构）",
                        "Retention samples of batches for patients are too small for a full study; development batches stand beside them.",
                        "患者批次的留样量不足以完成全部研究，故并列开发批次的数据。",
                        from));
    }

    private static TextDraft text(
            String product,
            String code,
            String section,
            Subject subject,
            Facet facet,
            String titleEnglish,
            String titleChinese,
            String english,
            String chinese,
            LocalDate from) {
        return new TextDraft(
                code, product, section, 10, subject, facet, titleEnglish, titleChinese, english, chinese, from, false);
    }
}
