package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told of a time-stamping authority has its checkpoints stamped, and hands the stamps to an inspector. */
class TimeStampStory {
    @TempDir
    Path home;

    @Test
    void theInspectorTakesAStampHome() throws Exception {
        var authority = authority();
        try (var server = Server.start(
                home,
                "CELLGMP_TIMESTAMP_URL",
                "http://localhost:" + authority.getAddress().getPort() + "/")) {
            var browser = Browser.open(server).signIn("inspector").inLanguage("en");
            browser.go("/trail/seals").accessible();
            browser.click("a[href='/trail/seals/time-stamps']");
            for (int i = 0; i < 60 && browser.all("[data-stamp]").isEmpty(); i++) {
                Thread.sleep(1_000);
                browser.go("/trail/seals/time-stamps");
            }
            assertThat(browser.text()).contains("CN=Invented authority", "Answers");
            browser.accessible().inLanguage("zh").accessible().screenshot("time-stamps");
            var size = browser.find("[data-stamp]").getDomAttribute("data-stamp");
            var program = new Program(server);
            assertThat(program.get("inspector", "/api/v1/trail/seals/time-stamps")
                            .text("items", 0, "size"))
                    .isEqualTo(size);
            var file = Http.program(server, "inspector").bytes("/api/v1/trail/seals/time-stamps/" + size + ".zip");
            var names = new HashSet<String>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                    names.add(entry.getName());
            }
            assertThat(names).containsExactlyInAnyOrder("checkpoint-" + size + ".tst", "checkpoint-" + size + ".txt");
            assertThat(home.resolve("checkpoints/time-stamps/" + size + ".tst")).isRegularFile();
            assertThat(Http.program(server, "inspector")
                            .get("/api/v1/trail/seals/time-stamps/999999.zip")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(Http.program(server, "production-recorder")
                            .get("/api/v1/trail/seals/time-stamps")
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            authority.stop(0);
        }
    }

    private static HttpServer authority() throws Exception {
        var keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        long now = System.currentTimeMillis();
        var name = new X500Name("CN=Invented authority");
        var builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, new Date(now - 100_000_000), new Date(now + 100_000_000), name, keys.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        var holder = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build(
                                "SHA256withECDSA",
                                keys.getPrivate(),
                                new JcaX509CertificateConverter().getCertificate(holder)),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
        tokens.addCertificates(new CollectionStore<>(List.of(holder)));
        var answers = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var asked = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
                var body = answers.generate(asked, BigInteger.ONE, new Date()).getEncoded();
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (org.bouncycastle.tsp.TSPException broken) {
                throw new java.io.IOException(broken);
            }
        });
        server.start();
        return server;
    }
}
