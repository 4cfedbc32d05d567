package org.cellgmp.web.page;

import jakarta.ws.rs.core.Response;
import org.cellgmp.ground.Refusal;

/** What a form asks to be done: it leads on where it is done, and comes back with what was typed where it is refused. */
public final class Attempt {
    private Attempt() {}

    /** Does it. */
    @FunctionalInterface
    public interface Act {
        /** Where to go on. */
        Response done() throws Refusal;
    }

    /** Shows the form again. */
    @FunctionalInterface
    public interface Form {
        View again(Mistakes mistakes) throws Refusal;
    }

    /** @throws Refusal if there is nothing of which the form could be shown */
    static Response of(PageContext page, Act act, Form form) throws Refusal {
        try {
            return act.done();
        } catch (Refusal refusal) {
            var mistakes = Mistakes.of(refusal, page);
            return form.again(mistakes).answer(mistakes.status());
        }
    }
}
