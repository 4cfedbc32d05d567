package org.cellgmp.record.identifier;

/** The check characters of the schemes. */
public final class CheckCharacter {
    static final String MOD_37 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
    private static final int MODULUS = 37;

    private CheckCharacter() {}

    /**
     * Value of the check character by ISO/IEC 7064 MOD 37-2, from 0 to 36.
     *
     * @param text digits and capital letters
     * @throws IllegalArgumentException naming the character if the text holds another
     */
    public static int mod37Value(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = MOD_37.indexOf(text.charAt(i));
            if (value < 0 || value == MODULUS - 1)
                throw new IllegalArgumentException("no digit or capital letter: " + text.charAt(i));
            sum = (sum + value) * 2 % MODULUS;
        }
        return (MODULUS + 1 - sum) % MODULUS;
    }

    /** The check character by ISO/IEC 7064 MOD 37-2: a digit, a capital letter or an asterisk. */
    public static char mod37(String text) {
        return MOD_37.charAt(mod37Value(text));
    }

    /**
     * The check digit of GS1 keys (General Specifications 7.9): weights 3 and 1 from the right.
     *
     * @param digits without the check digit
     * @throws IllegalArgumentException if the text holds anything but digits
     */
    public static char gs1(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) throw new IllegalArgumentException("no digit in " + digits);
            sum += digit * (i % 2 == 0 ? 3 : 1);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
