package org.cellgmp.seal.control;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * The text of a checkpoint under an outside time stamp (RFC 3161): the authority signs the SHA-256 of the whole note, signature and all,
 * with the moment by its own clock. Whether the authority is to be trusted is for whoever checks; here only its certificate is told.
 */
final class StampedNote {
    /** RFC 3161, 2.4.2: GeneralizedTime in UTC, with as many digits of the second as there are. */
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMddHHmmss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    private static final SecureRandom NONCES = new SecureRandom();

    private final TimeStampToken token;
    private final X509CertificateHolder signer;

    private StampedNote(TimeStampToken token, X509CertificateHolder signer) {
        this.token = token;
        this.signer = signer;
    }

    /** What is sent to the authority; asks for its certificate. */
    static TimeStampRequest request(String note) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, digest(note), new BigInteger(64, NONCES));
    }

    /** @throws NotStamped if the authority refused, or what it sent does not answer the request */
    static StampedNote answer(TimeStampRequest request, String note, byte[] response) throws NotStamped {
        try {
            var read = new TimeStampResponse(response);
            read.validate(request);
            if (read.getTimeStampToken() == null)
                throw new NotStamped("the authority gave no stamp: " + read.getStatusString(), null);
            return read(read.getTimeStampToken().getEncoded(), note);
        } catch (TSPException | IOException unreadable) {
            throw new NotStamped("what came is no answer to the request: " + unreadable.getMessage(), unreadable);
        }
    }

    /** @throws NotStamped if the token is not one over this note, or its signature does not hold */
    static StampedNote read(byte[] encoded, String note) throws NotStamped {
        try {
            var token = new TimeStampToken(new org.bouncycastle.cms.CMSSignedData(encoded));
            if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                    || !Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), digest(note)))
                throw new NotStamped("it stands over something else", null);
            @SuppressWarnings("unchecked") // the library names no type
            Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
            if (signers.isEmpty()) throw new NotStamped("the certificate of the authority is not in it", null);
            var signer = signers.iterator().next();
            // Looks at the signature, at the purpose of the certificate, and that it was valid at that moment.
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return new StampedNote(token, signer);
        } catch (TSPException
                | IOException
                | CMSException
                | CertificateException
                | OperatorCreationException
                | RuntimeException broken) {
            throw new NotStamped(broken.getMessage(), broken);
        }
    }

    byte[] encoded() {
        try {
            return token.getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Instant at() {
        var written = token.getTimeStampInfo().toASN1Structure().getGenTime().getTimeString();
        return LocalDateTime.parse(written, WRITTEN).toInstant(ZoneOffset.UTC);
    }

    String authority() {
        return signer.getSubject().toString();
    }

    String fingerprint() {
        try {
            return HexFormat.of().formatHex(sha256().digest(signer.getEncoded()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] digest(String note) {
        return sha256().digest(note.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Why there is no stamp over the note. */
    static final class NotStamped extends Exception {
        private static final long serialVersionUID = 1L;

        NotStamped(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
