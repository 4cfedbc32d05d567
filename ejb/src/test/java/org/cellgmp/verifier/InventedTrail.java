package org.cellgmp.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * A trail as somebody writes it who has read ear/docs/seal-format.md and nothing else: it shares no line with the verifier or
 * the application, and grows its tree by the recursion of RFC 9162 as it stands there.
 */
final class InventedTrail {
    static final String ORIGIN = "cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1";
    private static final int START = 1_772_352_000;

    /** One that signs. */
    record Signer(String name, KeyPair pair) {
        static Signer of(String name, int seed) {
            try {
                var generator = KeyPairGenerator.getInstance("Ed25519");
                generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
                return new Signer(name, generator.generateKeyPair());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private byte[] typed() {
            var encoded = pair.getPublic().getEncoded();
            var typed = new byte[33];
            typed[0] = 1;
            System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
            return typed;
        }

        byte[] hash() {
            return Arrays.copyOf(sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n'}, typed()), 4);
        }

        String line() {
            return name + "+" + HexFormat.of().formatHex(hash()) + "+" + base64(typed());
        }

        String sign(String text) {
            try {
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(pair.getPrivate());
                signature.update(text.getBytes(StandardCharsets.UTF_8));
                return text + "\n\u2014 " + name + " " + base64(join(hash(), signature.sign())) + "\n";
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Fixed extends SecureRandom {
        private final Random random;

        Fixed(int seed) {
            random = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }

    final Random random;
    final List<byte[]> events = new ArrayList<>();
    final List<String> checkpoints = new ArrayList<>();
    final List<Integer> sizes = new ArrayList<>();
    final List<Signer> keys = new ArrayList<>();
    private int second = START;

    InventedTrail(int seed) {
        random = new Random(seed);
        keys.add(Signer.of(ORIGIN, seed + 1_000_000));
    }

    Signer key() {
        return keys.get(keys.size() - 1);
    }

    InventedTrail grow(int events) {
        for (int i = 0; i < events; i++) event("record.revised", null);
        return this;
    }

    /** An event whose length is that of a usual one, some 300 to 900 bytes. */
    InventedTrail event(String act, String keyLine) {
        second += 1 + random.nextInt(5);
        var number = 1 + random.nextInt(400);
        var person = List.of("lin.mei", "wang.lei", "o'neil_2", "zhao.yun").get(random.nextInt(4));
        var json = new StringBuilder("{\"about\":\"BR-2026-%04d/v2\",\"act\":\"%s\",\"actor\":\"%s\",\"at\":\"%s\""
                .formatted(number, act, person, moment(random.nextInt(1_000_000))));
        if (keyLine == null && random.nextInt(3) > 0) {
            json.append(",\"changes\":[");
            for (int i = 0, many = 1 + random.nextInt(3); i < many; i++)
                json.append(i == 0 ? "" : ",")
                        .append(
                                "{\"address\":\"BR-2026-%04d/v2#/steps/%d/parameters/1/actual\",\"new\":\"%d.0\",\"old\":\"25.0\"}"
                                        .formatted(number, i, random.nextInt(90)));
            json.append(']');
        }
        if (keyLine != null)
            json.append(",\"details\":{\"key\":\"").append(keyLine).append("\"}");
        json.append(",\"event\":\"")
                .append(uuid())
                .append("\",\"format\":\"cellgmp-event/1\",\"from\":\"192.0.2.7\"")
                .append(",\"name\":\"Lin Mei 林梅\",\"reason\":\"称量单抄录有误 \\\"copied\\\" 🧬\\n\"")
                .append(",\"roles\":[\"qa-manager\",\"qc-analyst\"],\"zone\":\"Asia/Shanghai\"}");
        events.add(json.toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String uuid() {
        var hex = new StringBuilder(HexFormat.of().toHexDigits(random.nextLong()));
        hex.append(HexFormat.of().toHexDigits(random.nextLong()));
        hex.setCharAt(12, '4');
        hex.setCharAt(16, "89ab".charAt(random.nextInt(4)));
        return hex.insert(20, '-')
                .insert(16, '-')
                .insert(12, '-')
                .insert(8, '-')
                .toString();
    }

    /** A further key, announced by an event; it signs from the next call of {@link #checkpoint()} on that comes after one more of the old. */
    Signer announce() {
        var next = Signer.of(ORIGIN, random.nextInt(1_000_000_000));
        event("seal.key-introduced", next.line());
        checkpoint();
        keys.add(next);
        return next;
    }

    InventedTrail checkpoint() {
        second++;
        sizes.add(events.size());
        checkpoints.add(note(ORIGIN, events.size(), root(events), key()));
        return this;
    }

    String note(String origin, int size, byte[] root, Signer signer) {
        return signer.sign(origin + "\n" + size + "\n" + base64(root) + "\nat " + moment(999_999) + "\n");
    }

    private String moment(int micros) {
        return "%s.%06dZ"
                .formatted(java.time.Instant.ofEpochSecond(second).toString().substring(0, 19), micros);
    }

    InventedTrail hours(int hours) {
        second += hours * 3600;
        return this;
    }

    /** The pack of all of it. */
    InventedPack pack() {
        var pack = new InventedPack();
        for (int place = 0; place < events.size(); place++) pack.lines.add(line(place));
        pack.checkpoints.addAll(checkpoints);
        for (var key : keys) pack.keys.add(key.line());
        return pack;
    }

    byte[] line(int place) {
        return line(place, events.get(place));
    }

    static byte[] line(int place, byte[] event) {
        return join(text("{\"place\":\"" + place + "\",\"event\":"), event, text("}"));
    }

    /** Places that are not part of the pack. */
    byte[] range(int from, int to) {
        var hash = root(events.subList(from, to));
        return text("{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"hash\":\"" + base64(hash) + "\"}");
    }

    /** The inclusion proof of RFC 9162, section 2.1.3.1. */
    static List<byte[]> path(int place, List<byte[]> leaves) {
        if (leaves.size() <= 1) return new ArrayList<>();
        int left = left(leaves.size());
        var path = place < left
                ? path(place, leaves.subList(0, left))
                : path(place - left, leaves.subList(left, leaves.size()));
        path.add(root(place < left ? leaves.subList(left, leaves.size()) : leaves.subList(0, left)));
        return path;
    }

    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) return sha256();
        if (leaves.size() == 1) return sha256(new byte[] {0}, leaves.get(0));
        int left = left(leaves.size());
        return sha256(new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static int left(int size) {
        int left = 1;
        while (left * 2 < size) left *= 2;
        return left;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(join(parts));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] join(byte[]... parts) {
        int length = 0;
        for (var part : parts) length += part.length;
        var joined = new byte[length];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
