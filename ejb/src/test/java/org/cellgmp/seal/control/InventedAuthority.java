package org.cellgmp.seal.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** A time-stamping authority on this machine, which can also be told to do its work badly. */
final class InventedAuthority implements AutoCloseable {
    /** What is wrong with its answers. */
    enum Fault {
        NONE,
        REFUSES,
        OTHER_TEXT,
        OTHER_NONCE,
        NO_PURPOSE,
        ENDED,
        LONG,
        STATUS
    }

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final HttpServer server;
    volatile Fault fault = Fault.NONE;
    volatile int asked;

    InventedAuthority() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/stamp");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked++;
        try (exchange) {
            var body = body(new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(fault == Fault.STATUS ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (Exception broken) {
            throw new IOException(broken);
        }
    }

    private byte[] body(TimeStampRequest asked) throws Exception {
        if (fault == Fault.LONG) return new byte[70_000];
        var keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var certificate = certificate(keys);
        var signing =
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate);
        var tokens = new TimeStampTokenGenerator(
                signing,
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
                POLICY);
        tokens.addCertificates(new CollectionStore<>(List.of(new X509CertificateHolder(certificate.getEncoded()))));
        var answers = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        if (fault == Fault.REFUSES)
            return answers.generateFailResponse(2, 1 << 25, "no more today").getEncoded();
        return answers.generate(misread(asked), BigInteger.valueOf(this.asked), new Date())
                .getEncoded();
    }

    private TimeStampRequest misread(TimeStampRequest asked) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return switch (fault) {
            case OTHER_TEXT -> generator.generate(TSPAlgorithms.SHA256, new byte[32], asked.getNonce());
            case OTHER_NONCE ->
                generator.generate(
                        TSPAlgorithms.SHA256,
                        asked.getMessageImprintDigest(),
                        asked.getNonce().add(BigInteger.ONE));
            default -> asked;
        };
    }

    private java.security.cert.X509Certificate certificate(KeyPair keys) throws Exception {
        long now = System.currentTimeMillis();
        var name = new X500Name("CN=Invented authority");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                new Date(now - 100_000_000),
                new Date(fault == Fault.ENDED ? now - 1_000_000 : now + 100_000_000),
                name,
                keys.getPublic());
        builder.addExtension(
                Extension.extendedKeyUsage,
                true,
                new ExtendedKeyUsage(
                        fault == Fault.NO_PURPOSE ? KeyPurposeId.id_kp_serverAuth : KeyPurposeId.id_kp_timeStamping));
        return new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
