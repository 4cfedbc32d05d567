package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bodies larger than the house takes: told so, early, and nothing is kept. */
class LargeBodyStory {
    private static final long LIMIT = 201L * 1024 * 1024;
    private final Server server = Server.running();

    @Test
    void aGigabyteIsDeclinedBeforeItIsSent() throws IOException {
        assertThat(answerTo("Content-Length: 1073741824", false)).startsWith("HTTP/1.1 413");
    }

    @Test
    void oneByteOverTheLimitIsDeclined() throws IOException {
        assertThat(answerTo("Content-Length: " + (LIMIT + 1), false)).startsWith("HTTP/1.1 413");
    }

    @Test
    void aLengthThatIsNoNumberIsDeclined() throws IOException {
        assertThat(answerTo("Content-Length: many", false)).startsWith("HTTP/1.1 4");
    }

    @Test
    void aBodyOfUnsaidLengthIsDeclined() throws IOException {
        assertThat(answerTo("Transfer-Encoding: chunked", true)).startsWith("HTTP/1.1 411");
    }

    @Test
    void atTheLimitItIsNotTheSizeThatIsDeclined() throws IOException {
        assertThat(answerTo("Content-Length: " + LIMIT, false)).doesNotStartWith("HTTP/1.1 413");
    }

    /** The status line, or nothing when the server hung up while it was still being sent to. */
    private String answerTo(String header, boolean send) throws IOException {
        try (var socket = new Socket("localhost", server.address().getPort())) {
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/batch-records HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
                                    + header + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            if (send) {
                var chunk = new byte[1 << 20];
                try {
                    for (long sent = 0; sent <= LIMIT + chunk.length; sent += chunk.length) {
                        out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                        out.write(chunk);
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                } catch (IOException e) {
                    // Hung up on: read what it said before.
                }
            }
            try {
                var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine();
                return line == null ? "" : line;
            } catch (IOException e) {
                return "";
            }
        }
    }
}
