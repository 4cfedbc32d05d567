package org.cellgmp.intake;

/**
 * What a program was answered.
 *
 * @param status of HTTP; @param location path of what was made, null for none
 * @param body JSON; one that is longer than {@link #LONGEST} characters is not given again, its status and place are
 */
public record GivenAnswer(int status, String location, String body) {
    /** Longest body that can be given again, characters. */
    public static final int LONGEST = 100_000;
}
