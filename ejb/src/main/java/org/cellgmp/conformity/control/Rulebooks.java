package org.cellgmp.conformity.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.guideline.RuleBook;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.siterule.boundary.SiteRuleBook;

/** Holds the one rulebook, built when the application starts: a rule that does not compile stops the start, not a release. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll // knows no record; called inside acts that state their own roles
public class Rulebooks {
    @Inject
    SiteRuleBook site;

    private RuleBook book;
    /** The guidelines with the tables of the site that counted last; made anew only when others do. */
    private volatile Joined joined;

    private record Joined(List<SiteTable> tables, RuleBook book) {}

    @PostConstruct
    void build() {
        book = RuleBook.load(RuleBook.class.getClassLoader());
    }

    @PreDestroy
    void close() {
        book.close();
    }

    /** What is judged by today. One that other threads still judge by is left to them and not closed. */
    public RuleBook book() {
        var tables = site.effective(HouseClock.nowAtSite().toLocalDate());
        var known = joined;
        if (known == null || !known.tables().equals(tables)) {
            synchronized (this) {
                known = joined;
                if (known == null || !known.tables().equals(tables))
                    joined = known = new Joined(tables, book.with(tables));
            }
        }
        return known.book();
    }
}
