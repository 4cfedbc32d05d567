package org.cellgmp.conformity.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Observed.Outcome;
import org.cellgmp.conformity.control.Watching.Sight;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.recordkeeping.RecordView;

/** Whether all that a batch recorded under a name lies within two limits. */
final class Figures {
    private record Figure(String recorded, String address) {}

    private Figures() {}

    /** Parameters of steps, in-process tests and results of that name; none recorded, or one not to be read, is unassessable. */
    static Sight of(RecordView view, Criterion criterion) {
        var figures =
                figures(view, (BatchRecord) view.record(), criterion.parameter().strip());
        if (figures.isEmpty()) return new Sight(Outcome.UNASSESSABLE, null, List.of());
        var outcome = Outcome.MET;
        for (var figure : figures) {
            var within = within(figure.recorded(), criterion);
            if (within == null) outcome = outcome == Outcome.MISSED ? outcome : Outcome.UNASSESSABLE;
            else if (!within) outcome = Outcome.MISSED;
        }
        return new Sight(
                outcome,
                String.join("; ", figures.stream().map(Figure::recorded).toList()),
                figures.stream().map(Figure::address).toList());
    }

    private static List<Figure> figures(RecordView view, BatchRecord batch, String name) {
        var figures = new ArrayList<Figure>();
        var at = view.address() + "#";
        for (int step = 0; step < batch.steps().size(); step++) {
            var parameters = batch.steps().get(step).parameters();
            for (int i = 0; i < parameters.size(); i++)
                add(
                        figures,
                        name,
                        parameters.get(i).name(),
                        parameters.get(i).actual(),
                        at + "/steps/" + step + "/parameters/" + i + "/actual");
        }
        for (int i = 0; i < batch.inProcessTests().size(); i++)
            add(
                    figures,
                    name,
                    batch.inProcessTests().get(i).test(),
                    batch.inProcessTests().get(i).result(),
                    at + "/inProcessTests/" + i + "/result");
        for (int i = 0; i < batch.qcResults().size(); i++)
            add(
                    figures,
                    name,
                    batch.qcResults().get(i).test(),
                    batch.qcResults().get(i).result(),
                    at + "/qcResults/" + i + "/result");
        return figures;
    }

    private static void add(List<Figure> figures, String wanted, String name, String recorded, String address) {
        if (wanted.equalsIgnoreCase(name) && recorded != null) figures.add(new Figure(recorded, address));
    }

    /** Null if what was recorded does not tell: no number, or a bound that may lie on either side of a limit. */
    static Boolean within(String recorded, Criterion criterion) {
        var number = RecordedNumber.parse(recorded).orElse(null);
        if (number == null) return null;
        var low = criterion.low() == null ? null : new BigDecimal(criterion.low());
        var high = criterion.high() == null ? null : new BigDecimal(criterion.high());
        boolean aboveLow = low == null || number.number().compareTo(low) >= 0;
        boolean belowHigh = high == null || number.number().compareTo(high) <= 0;
        return switch (number.censoring()) {
            case NONE -> aboveLow && belowHigh;
            case BELOW, AT_MOST -> upTo(number, low, belowHigh);
            case ABOVE, AT_LEAST -> downTo(number, high, aboveLow);
        };
    }

    /** The true value lies at or below the figure. */
    private static Boolean upTo(RecordedNumber number, BigDecimal low, boolean belowHigh) {
        if (low == null) return belowHigh ? Boolean.TRUE : null;
        int side = number.number().compareTo(low);
        boolean allBelow = side < 0 || side == 0 && number.censoring() == RecordedNumber.Censoring.BELOW;
        return allBelow ? Boolean.FALSE : null;
    }

    /** The true value lies at or above the figure. */
    private static Boolean downTo(RecordedNumber number, BigDecimal high, boolean aboveLow) {
        if (high == null) return aboveLow ? Boolean.TRUE : null;
        int side = number.number().compareTo(high);
        boolean allAbove = side > 0 || side == 0 && number.censoring() == RecordedNumber.Censoring.ABOVE;
        return allAbove ? Boolean.FALSE : null;
    }
}
