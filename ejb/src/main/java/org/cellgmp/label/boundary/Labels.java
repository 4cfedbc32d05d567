package org.cellgmp.label.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.label.LabelOrder;
import org.cellgmp.label.LabelView;
import org.cellgmp.label.PrintedLabel;
import org.cellgmp.label.control.Drawing;
import org.cellgmp.label.control.LabelBook;
import org.cellgmp.label.control.LabelPaper;
import org.cellgmp.label.control.LabelText;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.identifier.Identifiers;
import org.cellgmp.record.identifier.Reading;
import org.cellgmp.record.identifier.Scheme;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * The door of labels. Printing is for those who record production and for the quality unit; each print leaves an event, and
 * one that was made before asks for a reason. Source: China GMP (2010) Art. 126, 127, 180; 21 CFR 211.125, 211.130.
 */
@Stateless
@RolesAllowed(Role.READER)
public class Labels {
    /** Most copies of one print. */
    public static final int MOST_COPIES = 100;

    private static final int LONGEST_REASON = 2000;

    @Inject
    LabelBook book;

    @Inject
    Records records;

    @Inject
    Numbers numbers;

    @Inject
    CurrentActor current;

    @Inject
    Trail trail;

    /** The identifiers of a batch that labels may bear as they are. @throws Refusal NOT_FOUND */
    public List<String> identifiers(String batch) throws Refusal {
        return List.copyOf(LabelText.identifiers(batch(records.latest(batch))));
    }

    /** What was printed for a batch, newest first; at most {@link Page#LARGEST}. */
    public List<LabelView> of(String batch) {
        return book.of(batch, Page.LARGEST);
    }

    /**
     * Writes a print down and gives what goes on paper, once.
     *
     * @throws Refusal if the identifier is unsound (naming the character), is not the batch's, no symbol is chosen or it does
     *     not fit, the number of copies is none, or it was printed before and no reason is given
     */
    @RolesAllowed({Role.RECORDER, Role.QA})
    @Interceptors({RefusedActs.class, WithinReach.class})
    public PrintedLabel print(String batch, LabelOrder order) throws Refusal {
        var view = records.latest(batch);
        var record = batch(view);
        var reading = sound(order.content());
        if (!LabelText.belongs(reading, record))
            throw new Refusal(Refusal.Reason.CONFLICT, "label.not-of-batch", record.title());
        if (order.symbol() == null) throw new Refusal(Refusal.Reason.UNREADABLE, "label.no-symbol");
        if (order.copies() < 1 || order.copies() > MOST_COPIES)
            throw new Refusal(Refusal.Reason.UNREADABLE, "label.copies-out", "" + MOST_COPIES);
        var content = LabelText.symbol(reading);
        var drawn = Drawing.of(order.symbol(), content, reading.scheme() == Scheme.GS1)
                .orElseThrow(() -> new Refusal(Refusal.Reason.UNREADABLE, "label.does-not-fit"));
        boolean again = book.printedBefore(batch, content);
        var reason = reason(order.reason());
        if (again && reason == null) throw new Refusal(Refusal.Reason.BLOCKED, "label.reprint-reason");
        var actor = current.get();
        var print = new LabelView(
                numbers.next("LB"),
                batch,
                view.address().version(),
                content,
                reading.scheme(),
                order.symbol(),
                order.copies(),
                again,
                reason,
                actor.id(),
                actor.printedName(),
                HouseClock.now());
        book.add(book.nextId(), print);
        trail.append(Act.of(
                        again ? "label.reprinted" : "label.printed",
                        view.address().toString())
                .because(reason)
                .with("print", print.number())
                .with("content", LabelText.legible(reading))
                .with("symbol", order.symbol().name())
                .with("copies", Integer.toString(order.copies())));
        return new PrintedLabel(print, drawn, LabelText.legible(reading), LabelText.lines(record));
    }

    /** The print as PDF, one page a copy; written down like any other. @throws Refusal as {@link #print} */
    @RolesAllowed({Role.RECORDER, Role.QA})
    @Interceptors({RefusedActs.class, WithinReach.class})
    public byte[] printPdf(String batch, LabelOrder order) throws Refusal {
        return LabelPaper.write(print(batch, order));
    }

    private static Reading sound(String content) throws Refusal {
        if (content == null || content.isBlank()) throw new Refusal(Refusal.Reason.UNREADABLE, "label.nothing-to-read");
        if (content.length() > Identifiers.LONGEST)
            throw new Refusal(Refusal.Reason.TOO_LARGE, "label.too-long", "" + Identifiers.LONGEST);
        var reading = Identifiers.read(content);
        if (reading.sound()) return reading;
        var first = reading.misreadings().get(0);
        throw new Refusal(Refusal.Reason.UNREADABLE, "label.unsound", Integer.toString(first.at()), first.code());
    }

    private static String reason(String given) throws Refusal {
        if (given == null || given.isBlank()) return null;
        if (given.length() > LONGEST_REASON)
            throw new Refusal(Refusal.Reason.UNREADABLE, "label.too-long", "" + LONGEST_REASON);
        return given.strip();
    }

    private static BatchRecord batch(RecordView view) throws Refusal {
        if (view.record() instanceof BatchRecord batch) return batch;
        throw new Refusal(Refusal.Reason.NOT_FOUND, "label.no-batch", view.number());
    }
}
