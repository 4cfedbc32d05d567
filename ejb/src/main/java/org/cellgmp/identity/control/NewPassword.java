package org.cellgmp.identity.control;

import java.util.Locale;
import org.cellgmp.ground.Refusal;

/** What a password that a person chooses must be: long, and not the account's name. */
public final class NewPassword {
    private NewPassword() {}

    /** @param shortest fewest characters; @throws Refusal BLOCKED naming what is missing */
    public static void check(String account, String password, int shortest) throws Refusal {
        if (password == null || password.codePointCount(0, password.length()) < shortest)
            throw new Refusal(Refusal.Reason.BLOCKED, "identity.password-too-short", Integer.toString(shortest));
        if (password.length() > Doorkeeper.LONGEST_PASSWORD)
            throw new Refusal(
                    Refusal.Reason.BLOCKED,
                    "identity.password-too-long",
                    Integer.toString(Doorkeeper.LONGEST_PASSWORD));
        if (password.chars().anyMatch(Character::isISOControl))
            throw new Refusal(Refusal.Reason.BLOCKED, "identity.password-control");
        if (password.toLowerCase(Locale.ROOT).contains(account))
            throw new Refusal(Refusal.Reason.BLOCKED, "identity.password-holds-account");
        if (password.codePoints().distinct().count() < 5)
            throw new Refusal(Refusal.Reason.BLOCKED, "identity.password-too-plain");
    }
}
