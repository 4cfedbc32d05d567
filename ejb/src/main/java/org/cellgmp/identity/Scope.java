package org.cellgmp.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a token may change, on top of reading, which every token may. It never gives more than its person may do: a leaked
 * token of an instrument that sends results should not be able to open a deviation (least privilege, NIST SP 800-53 AC-6).
 */
public enum Scope {
    /** Records, imports, evidence, labels and the jobs they start. */
    RECORDS,
    /** Statements, quality events, dispositions. */
    QUALITY,
    /** Documents and dossiers. */
    SUBMISSIONS,
    /** Accounts, their roles and delegations, and the site's policy. */
    ACCOUNTS;

    /** As programs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty if no scope is called so. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    /** In one line, with a blank between them; empty for reading only. */
    public static String line(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException if a word is no scope */
    public static Set<Scope> ofLine(String line) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var word : line.strip().split("\\s+"))
            if (!word.isEmpty()) scopes.add(of(word).orElseThrow(() -> new IllegalArgumentException(word)));
        return scopes;
    }
}
