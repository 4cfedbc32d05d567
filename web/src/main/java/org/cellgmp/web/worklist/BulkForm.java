package org.cellgmp.web.worklist;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cellgmp.deviation.Classification;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.web.deviation.EnteredFactors;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.worklist.BulkAct;
import org.cellgmp.worklist.BulkOrder;
import org.cellgmp.worklist.BulkOrder.Pick;

/**
 * An order as it was typed.
 *
 * @param picked rows that are ticked; @param beside rows that were shown but could not be done
 * @param previewed mark of what the preview stood on; null if there was none
 */
public record BulkForm(
        String act,
        List<Pick> picked,
        List<Pick> beside,
        String reason,
        String to,
        EnteredFactors factors,
        String expected,
        String owner,
        boolean together,
        String previewed) {
    /** Number, part after a colon, revision after an at sign. */
    private static final Pattern PICK =
            Pattern.compile("([A-Z]{2}-[0-9]{4}-[0-9]{1,9})(?::([A-Z][0-9]{1,4}))?(?:@([0-9]{1,9}))?");

    static BulkForm of(MultivaluedMap<String, String> form) throws Refusal {
        return new BulkForm(
                form.getFirst("act"),
                picks(form.get("row")),
                picks(form.get("beside")),
                form.getFirst("reason"),
                form.getFirst("to"),
                EnteredFactors.of(form::getFirst),
                form.getFirst("expected"),
                form.getFirst("owner"),
                "yes".equals(form.getFirst("together")),
                form.getFirst("previewed"));
    }

    /** @param others picked by the filter of a list, in place of those ticked */
    BulkForm picking(List<Pick> others) {
        return new BulkForm(act, others, List.of(), reason, to, factors, expected, owner, together, null);
    }

    private static List<Pick> picks(List<String> keys) throws Refusal {
        var picks = new ArrayList<Pick>();
        if (keys != null) for (var key : keys) picks.add(pick(key));
        return picks;
    }

    static Pick pick(String key) throws Refusal {
        var matcher = PICK.matcher(key);
        if (!matcher.matches()) throw new Refusal(Refusal.Reason.UNREADABLE, "bulk.no-pick", key);
        var revision = matcher.group(3);
        return new Pick(matcher.group(1), matcher.group(2), revision == null ? null : Integer.valueOf(revision));
    }

    /** To look at anew: every row that was shown, as it is now. */
    BulkOrder looking() throws Refusal {
        var all = new ArrayList<Pick>();
        for (var pick : picked) all.add(new Pick(pick.number(), pick.part(), null));
        for (var pick : beside) all.add(new Pick(pick.number(), pick.part(), null));
        return order(all);
    }

    /** To be carried out: the ticked rows, at the revisions that were shown. */
    BulkOrder doing() throws Refusal {
        return order(picked);
    }

    private BulkOrder order(List<Pick> picks) throws Refusal {
        return new BulkOrder(
                chosen(),
                picks,
                reason,
                Moment.day("to", to),
                factors.empty() ? null : factors.factors(),
                Choices.read(Classification.class, "expected", expected),
                owner,
                together);
    }

    public BulkAct chosen() throws Refusal {
        return Choices.read(BulkAct.class, "act", act);
    }

    /** What a preview stands on besides the rows: if it was changed since, the preview is shown again first. */
    public String mark() {
        return CanonicalJson.sha256(String.join(
                        "\n",
                        String.valueOf(act),
                        String.valueOf(to),
                        factors.chosen().toString(),
                        String.valueOf(expected),
                        String.valueOf(owner))
                .getBytes(StandardCharsets.UTF_8));
    }

    boolean asPreviewed() {
        return mark().equals(previewed);
    }

    /** Whether the chosen act can be about a thing of this number at all. */
    boolean suits(String number) throws Refusal {
        var act = chosen();
        return (act != null && act.aboutEvents()) != (number.startsWith("CA-") || number.startsWith("CH-"));
    }

    /** Acts that a role of this person knows; each record still says for itself. */
    static List<BulkAct> acts(PageContext page) {
        if (page.holds(Role.QA_MANAGER)) return List.of(BulkAct.values());
        if (page.holds(Role.PRODUCTION_REVIEWER, Role.QC_REVIEWER))
            return List.of(BulkAct.ASSIGN, BulkAct.VERIFY, BulkAct.ASK_EXTENSION);
        return page.mayOpenDeviation() ? List.of(BulkAct.ASK_EXTENSION) : List.of();
    }

    public static List<BulkAct> actsOnEvents(PageContext page) {
        return acts(page).stream().filter(BulkAct::aboutEvents).toList();
    }

    public static List<BulkAct> actsOnCapas(PageContext page) {
        return acts(page).stream().filter(act -> !act.aboutEvents()).toList();
    }
}
