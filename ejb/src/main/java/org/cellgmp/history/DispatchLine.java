package org.cellgmp.history;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * That a sequence was sent.
 *
 * @param position in the sequence, from 1
 * @param zipSha256 of the package as it is held
 * @param wayOf which gateway, or label of the medium
 * @param tracking number that the way gave; null for none
 */
public record DispatchLine(
        int position,
        String zipSha256,
        String contentSha256,
        Channel channel,
        String wayOf,
        String tracking,
        OffsetDateTime sentAt,
        String sentBy,
        String note,
        String statedBy,
        OffsetDateTime statedAt,
        List<Answer> answers,
        List<Transmitted> transmitted) {

    /** @param fileSha256 null where no file came with it */
    public record Answer(
            long id,
            AnswerKind kind,
            OffsetDateTime receivedAt,
            String reference,
            String note,
            String fileSha256,
            Long fileSize,
            String fileName,
            String statedBy,
            OffsetDateTime statedAt) {}

    /** The transmitted package held beside what was filed. @param outcomeSha256 of {@link TransmittedOutcome} in the store */
    public record Transmitted(
            long id,
            String zipSha256,
            long zipSize,
            String zipName,
            int same,
            int differing,
            int missing,
            int added,
            int errors,
            String outcomeSha256,
            String statedBy,
            OffsetDateTime statedAt) {
        /** Every file that was filed is there with the same bytes, and nothing else. */
        public boolean identical() {
            return differing == 0 && missing == 0 && added == 0;
        }
    }
}
