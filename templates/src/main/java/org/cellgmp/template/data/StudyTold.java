package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/** A validation study as documents tell of it. @param ordinal position, from 1 */
public record StudyTold(
        Figure ordinal,
        Figure code,
        Figure subject,
        Figure name,
        Figure protocol,
        Figure protocolEdition,
        Figure report,
        Figure reportEdition,
        Figure procedure,
        Figure procedureVersion,
        Figure test,
        Figure site,
        Figure startedOn,
        Figure endedOn,
        Figure status,
        Figure conclusion,
        Figure concludedBy,
        Figure concludedOn,
        Figure reviewedBy,
        List<Batch> batches,
        List<Result> results) {

    public record Batch(Figure number, Figure purpose) {}

    public record Result(
            Figure characteristic,
            Figure batch,
            Figure step,
            Figure criterion,
            Figure result,
            Figure range,
            Figure outcome,
            Figure remark,
            Figure event) {}
}
