package org.cellgmp.identity;

/**
 * What a person acknowledges before the first signature, word for word as it is shown and kept: that the electronic
 * signature is the legally binding equivalent of the handwritten one (21 CFR 11.100(c), Electronic Signature Law of the
 * People's Republic of China, article 14).
 */
public final class Certification {
    public static final String ENGLISH =
            "I acknowledge that signing here with my account and my password is meant to be the"
                    + " legally binding equivalent of my handwritten signature. I keep my password to myself, never let anybody"
                    + " sign in my name, and answer for what is signed with it.";

    public static final String CHINESE =
            "本人确认：在本系统中以本人账户和密码进行的电子签名，与本人手写签名具有同等法律效力。" + "本人妥善保管密码，不让他人以本人名义签名，并对以其作出的签名负责。";

    private Certification() {}
}
