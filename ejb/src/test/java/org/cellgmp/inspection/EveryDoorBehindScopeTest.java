package org.cellgmp.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.control.VisitorActs;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.OutsideScope;
import org.cellgmp.inspection.boundary.WithinInspection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No door is forgotten: the deployment binds all of them at once, none takes itself out, and no act of the trade is a visitor's. */
class EveryDoorBehindScopeTest {
    private static final Pattern ACT = Pattern.compile("\"([a-z][a-z-]*\\.[a-z][a-z-]*)\"");

    @AfterEach
    void leave() {
        CurrentCall.end();
    }

    @Test
    void theDeploymentPutsTheCheckBeforeEverySessionBean() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        try (var descriptor = WithinInspection.class.getResourceAsStream("/META-INF/ejb-jar.xml")) {
            var binding = factory.newDocumentBuilder()
                    .parse(descriptor)
                    .getElementsByTagName("interceptor-binding")
                    .item(0)
                    .getTextContent();
            assertThat(binding.strip().split("\\s+")).containsExactly("*", WithinInspection.class.getName());
        }
    }

    @Test
    void noBeanTakesItselfOut() throws Exception {
        for (var source : sources())
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain("ExcludeDefaultInterceptors");
    }

    /** All acts that the sources name, tried during a visit: those that change the trade's things are refused, whichever door writes them. */
    @Test
    void onlyLookingAskingAndTheOwnPasswordAreAVisitorsActs() throws Exception {
        var named = new TreeSet<String>();
        for (var source : sources()) {
            if (source.endsWith("VisitorActs.java")) continue;
            var found = ACT.matcher(Files.readString(source));
            while (found.find()) named.add(found.group(1));
        }
        CurrentCall.visiting("IN-2026-0001", false);
        var let = new TreeSet<String>();
        for (var act : named)
            if (VisitorActs.may(act)) let.add(act);
            else assertThatThrownBy(() -> VisitorActs.insist(Act.of(act, null))).isInstanceOf(OutsideScope.class);
        assertThat(let).hasSizeBetween(35, 60).contains("inspection.viewed", "inspection.asked");
        assertThat(named)
                .contains("record.kept", "deviation.opened", "signature.signed", "identity.account-opened")
                .hasSizeGreaterThan(200);
        for (var act : new String[] {"record.kept", "record.revised", "signature.signed", "identity.token-issued"})
            assertThat(VisitorActs.may(act)).as(act).isFalse();
    }

    private static List<Path> sources() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }
}
