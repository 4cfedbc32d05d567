package org.cellgmp.worklist.boundary;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cellgmp.ground.Refusal;
import org.cellgmp.signature.SigningSeries;
import org.cellgmp.wiring.House;
import org.cellgmp.worklist.BulkDone;
import org.cellgmp.worklist.BulkOrder;
import org.cellgmp.worklist.BulkRow;
import org.cellgmp.worklist.control.BulkSteps;

/** Each step in a transaction of its own, as the container keeps it. */
class StepsApart extends BulkSteps {
    private final House house;
    private boolean joined;

    StepsApart(House house) {
        this.house = house;
    }

    @Override
    public BulkDone all(
            String number,
            BulkOrder order,
            List<BulkRow> rows,
            List<BulkDone.Row> outcome,
            SigningSeries series,
            String account,
            String password)
            throws Refusal {
        return refusing(() -> {
            joined = true;
            try {
                return super.all(number, order, rows, outcome, series, account, password);
            } finally {
                joined = false;
            }
        });
    }

    @Override
    public void begin(String number, BulkOrder order, List<BulkRow> rows) {
        if (joined) super.begin(number, order, rows);
        else
            apart(() -> {
                super.begin(number, order, rows);
                return null;
            });
    }

    @Override
    public String sign(SigningSeries series, String reason, String account, String password) throws Refusal {
        if (joined) return super.sign(series, reason, account, password);
        return refusing(() -> super.sign(series, reason, account, password));
    }

    @Override
    public void one(BulkOrder order, BulkRow row, Map<String, Integer> moved) throws Refusal {
        if (joined) {
            super.one(order, row, moved);
            return;
        }
        refusing(() -> {
            super.one(order, row, moved);
            return null;
        });
    }

    @Override
    public BulkDone end(String number, String list, List<BulkDone.Row> rows) {
        return joined ? super.end(number, list, rows) : apart(() -> super.end(number, list, rows));
    }

    private <T> T apart(Callable<T> work) {
        try {
            return house.apart(work);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private <T> T refusing(Callable<T> work) throws Refusal {
        try {
            return house.apart(work);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
