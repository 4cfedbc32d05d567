package org.cellgmp.conformity.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.cellgmp.guideline.RuleBook;

/** Holds the one rulebook, built when the application starts: a rule that does not compile stops the start, not a release. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll // knows no record; called inside acts that state their own roles
public class Rulebooks {
    private RuleBook book;

    @PostConstruct
    void build() {
        book = RuleBook.load(RuleBook.class.getClassLoader());
    }

    @PreDestroy
    void close() {
        book.close();
    }

    public RuleBook book() {
        return book;
    }
}
