package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What somebody meets who comes without an account: the way in, and nothing else. */
class FrontDoorStory {
    private final Server server = Server.running();

    @Test
    void theLauncherShowsThePasswordsOnceAndKeepsNone() {
        assertThat(server.said()).anyMatch(line -> line.contains("CellGMP is ready"));
        assertThat(server.home().resolve("first-accounts.txt")).doesNotExist();
        assertThat(Files.exists(server.home().resolve("keys/server.properties")))
                .isTrue();
    }

    @Test
    void anUnknownAddressSaysSoWithoutAStackTrace() {
        var answer = Http.visitor(server).get("/no-such-page");
        assertThat(answer.statusCode()).isIn(404, 302, 303, 401);
        assertThat(answer.body()).doesNotContain("at org.", "Exception", "WildFly", "JBoss");
    }

    @Test
    void theFirstPageIsAccessible() {
        Browser.open(server).go("/sign-in").accessible().screenshot("sign-in");
    }

    @Test
    void theFirstPageWorksWithoutScript() {
        assertThat(Browser.openWithoutScript(server).go("/sign-in").text()).isNotBlank();
    }
}
