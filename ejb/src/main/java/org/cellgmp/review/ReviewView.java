package org.cellgmp.review;

import java.util.List;

/**
 * The review of a thing, over all its editions.
 *
 * @param edition that stands now
 * @param revision rises with every act; an approver names the one seen
 * @param asks newest first; @param comments by their place in the row of remarks
 */
public record ReviewView(String name, String edition, int revision, List<AskView> asks, List<CommentView> comments) {
    public ReviewView {
        asks = List.copyOf(asks);
        comments = List.copyOf(comments);
    }

    public static ReviewView none(String name, String edition) {
        return new ReviewView(name, edition, 0, List.of(), List.of());
    }

    public boolean empty() {
        return asks.isEmpty() && comments.isEmpty();
    }

    /** Of the edition that stands. */
    public List<AskView> current() {
        return asks.stream().filter(ask -> ask.edition().equals(edition)).toList();
    }

    public long unanswered() {
        return current().stream().filter(ask -> ask.state() == AskState.OPEN).count();
    }

    /** Who asked for changes of the edition that stands and has not said since, asked again, that nothing stands against it. */
    public List<AskView> objections() {
        return current().stream()
                .filter(AskView::objects)
                .filter(ask -> current().stream().noneMatch(later -> settles(later, ask)))
                .toList();
    }

    private static boolean settles(AskView later, AskView ask) {
        return later.part() > ask.part()
                && later.answer() == ReviewAnswer.NO_OBJECTION
                && later.endedBy().equals(ask.endedBy());
    }

    /** Open comments, of whichever edition. */
    public long openComments() {
        return comments.stream().filter(CommentView::open).count();
    }

    /** True if something stands open that an approver must see. */
    public boolean open() {
        return unanswered() > 0 || openComments() > 0 || !objections().isEmpty();
    }
}
