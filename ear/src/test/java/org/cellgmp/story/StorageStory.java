package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A storage keeper finds containers across banks, takes them out as a workbook, and a filter that cannot be read comes back. */
class StorageStory {
    private static final String DEMO = "/storage?bank=MCB-DEMO-01";

    private static Server server;

    @BeforeAll
    static void open() {
        server = Server.running();
    }

    @Test
    void aKeeperNarrowsTheStoreAndLooksAtOneContainer() {
        var browser =
                Browser.openWithoutScript(server).signIn("production-reviewer").inLanguage("en");
        browser.go("/worklist").click(".rail a[href='/storage']");
        assertThat(browser.path()).isEqualTo("/storage");
        assertThat(browser.text()).contains("MCB-DEMO-01", "LN-01 / 1 / A / A / 2");
        browser.accessible();
        int there = browser.go(DEMO).all("main tbody tr").size();
        assertThat(there).isEqualTo(3);
        browser.click(".chips a[href*='state=all']");
        assertThat(browser.all("main tbody tr")).hasSizeGreaterThan(there);
        browser.fill("position", "ln-01 / 1 / A / A / 2");
        browser.submit(browser.find("[name=position]"));
        assertThat(browser.all("main tbody tr")).hasSize(1);
        assertThat(browser.find("main tbody").getText()).contains("MCB-DEMO-01-002");
        browser.screenshot("storage");
        browser.click("main tbody th a");
        assertThat(browser.path()).startsWith("/records/cell-banks/CB-").contains("#/containers/1");
        // Not clicked: at the foot of the page the link may stand below the bar that stays in view.
        browser.go(browser.find("#stock a[href*='/storage?']").getDomAttribute("href"));
        assertThat(browser.all("main tbody tr")).hasSizeGreaterThan(there);
        browser.go("/storage?q=nobody-knows-it");
        assertThat(browser.text()).contains("No container is as asked for.");
        browser.accessible();
        browser.inLanguage("zh").go(DEMO);
        assertThat(browser.title()).contains("\u5e93\u5b58");
        browser.accessible();
    }

    @Test
    void aFilterThatCannotBeReadComesBackAsItWasEntered() {
        var browser = Browser.openWithoutScript(server).signIn("inspector").inLanguage("en");
        browser.go("/storage").fill("expiringBefore", "31.12.2027").fill("position", "LN-01");
        browser.submit(browser.find("[name=position]"));
        assertThat(browser.find("[role=alert]").getText()).contains("31.12.2027", "2027-12-31");
        assertThat(browser.find("[name=position]").getDomAttribute("value")).isEqualTo("LN-01");
        assertThat(browser.find("[name=expiringBefore]").getDomAttribute("value"))
                .isEqualTo("31.12.2027");
        browser.accessible();
        var keeper = Http.signedIn(server, "inspector");
        for (var nonsense :
                new String[] {"after=x", "state=melted", "expiringBefore=2027-02-30", "position=%00", "q=%00"})
            assertThat(keeper.get("/storage?" + nonsense).statusCode())
                    .as(nonsense)
                    .isEqualTo(400);
    }

    @Test
    void theWorkbookHoldsWhatIsFilteredAndTheTrailKnowsIt() throws IOException {
        var keeper = Http.signedIn(server, "inspector");
        var answer = keeper.bytes("/storage/containers.xlsx?state=all&bank=MCB-DEMO-01");
        assertThat(answer.statusCode()).isEqualTo(200);
        var numbers = new ArrayList<String>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            for (var row : workbook.getSheetAt(0)) numbers.add(row.getCell(0).getStringCellValue());
        }
        assertThat(numbers).hasSizeGreaterThan(3).contains("MCB-DEMO-01-001", "MCB-DEMO-01-002");
        assertThat(keeper.get("/trail?act=storage.exported").body()).contains("exported what stands in the store");
        assertThat(keeper.get("/storage/containers.xlsx?expiringBefore=soon").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aProgramReadsTheSameAndAnAdministratorNothing() {
        var program = Http.program(server, "qc-reviewer");
        var found = program.get("/api/v1/storage/containers?state=all&bank=MCB-DEMO-01&limit=2");
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(found.body()).contains("\"next\":", "\"place\":\"LN-01 / 1 / A / A / 1\"");
        var bank = found.body().replaceFirst("(?s).*?\"bank\":\"(CB-[0-9]{4}-[0-9]{4,})\".*", "$1");
        var stock = program.get("/api/v1/cell-banks/" + bank + "/stock");
        assertThat(stock.statusCode()).isEqualTo(200);
        assertThat(stock.body()).contains("\"present\":\"3\"");
        assertThat(program.get("/api/v1/cell-banks/CB-1999-0001/stock").statusCode())
                .isEqualTo(404);
        assertThat(Http.visitor(server).get("/api/v1/storage/containers").statusCode())
                .isEqualTo(401);
        assertThat(Http.signedIn(server, "administrator").get("/storage").statusCode())
                .isEqualTo(403);
    }
}
