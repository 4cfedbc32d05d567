package org.cellgmp.deviation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cellgmp.deviation.Account;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** What is told of an event, as kept. */
@Embeddable
class Telling {
    static final int LONG_TEXT = 20_000;

    private String title;
    private String description;

    @Column(name = "immediate_correction")
    private String immediateCorrection;

    @Column(name = "occurred_at")
    private String occurredAt;

    @Column(name = "discovered_at")
    private String discoveredAt;

    @Column(name = "aware_at")
    private String awareAt;

    @Column(name = "told_product")
    private String product;

    @Column(name = "told_site")
    private String site;

    protected Telling() {}

    /** @throws Refusal for missing or overlong words, or times that contradict each other */
    Telling(Account account) throws Refusal {
        title = Prose.required("title", account.title(), 300);
        description = Prose.required("description", account.description(), LONG_TEXT);
        immediateCorrection = Prose.optional("immediateCorrection", account.immediateCorrection(), LONG_TEXT);
        Times.check(account);
        occurredAt = Times.text(account.occurredAt());
        discoveredAt = Times.text(account.discoveredAt());
        awareAt = Times.text(account.awareAt());
        product = Prose.optional("product", account.product(), 200);
        site = Prose.optional("site", account.site(), 300);
    }

    Account account() {
        return new Account(
                title,
                description,
                immediateCorrection,
                Times.read(occurredAt),
                Times.read(discoveredAt),
                Times.read(awareAt),
                product,
                site);
    }
}
