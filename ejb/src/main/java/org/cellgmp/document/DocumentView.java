package org.cellgmp.document;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.recordkeeping.StoredFile;

/**
 * One version of a document, as others may use it: a dossier files {@link #pdf()} under {@link #ctdSection()}.
 *
 * @param number e.g. DC-2026-0001; @param version from 1
 * @param template name of the template, e.g. batch-analyses
 * @param form form number and version that are printed on every page, e.g. FRM-DOC-001 v1
 * @param ctdSection CTD heading the document answers, e.g. 3.2.P.5.4 or 3.2.R
 * @param titleEnglish @param titleChinese leaf title, without a section number
 * @param fileName name for the leaf: lower-case letters, digits and hyphens, at most 64 characters, with .pdf
 * @param product product code
 * @param batches numbers of the batch records it was made from
 * @param language en, zh or both
 * @param pages pages of the PDF
 * @param companion PDF that tells where each number comes from; never part of a leaf
 * @param lineage the same as JSON; never part of a leaf
 * @param sources every record that a printed figure was taken from
 * @param approval number of the approving signature; null until approved
 */
public record DocumentView(
        String number,
        int version,
        DocumentState state,
        String template,
        String form,
        String ctdSection,
        String titleEnglish,
        String titleChinese,
        String fileName,
        String product,
        List<String> batches,
        String language,
        int pages,
        StoredFile pdf,
        StoredFile docx,
        StoredFile companion,
        StoredFile lineage,
        List<DocumentSourceView> sources,
        String generatedBy,
        String generatedByName,
        OffsetDateTime generatedAt,
        String reason,
        String approval,
        String approvedByName,
        OffsetDateTime approvedAt) {

    /** The same with records that it should have been made from as well. */
    public DocumentView lacking(List<DocumentSourceView> more) {
        if (more.isEmpty()) return this;
        var all = new ArrayList<>(sources);
        all.addAll(more);
        return madeFrom(all);
    }

    /** The same with other knowledge of the latest versions. @param latest by number; what is not in it stays as it is */
    public DocumentView withLatest(Map<String, Integer> latest) {
        if (sources.stream().noneMatch(source -> latest.containsKey(source.record()))) return this;
        return madeFrom(sources.stream()
                .map(source -> new DocumentSourceView(
                        source.record(),
                        source.version(),
                        source.digest(),
                        latest.getOrDefault(source.record(), source.latest())))
                .toList());
    }

    private DocumentView madeFrom(List<DocumentSourceView> all) {
        return new DocumentView(
                number,
                version,
                state,
                template,
                form,
                ctdSection,
                titleEnglish,
                titleChinese,
                fileName,
                product,
                batches,
                language,
                pages,
                pdf,
                docx,
                companion,
                lineage,
                List.copyOf(all),
                generatedBy,
                generatedByName,
                generatedAt,
                reason,
                approval,
                approvedByName,
                approvedAt);
    }

    /** True if a record it was made from has a newer version, or one came since that it lacks: what is printed may no longer be what is recorded. */
    public boolean outdated() {
        return sources.stream().anyMatch(DocumentSourceView::outdated);
    }
}
