package org.cellgmp.web.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.storage.ContainerState;
import org.cellgmp.storage.ContainerFilter;
import org.cellgmp.storage.ContainerRow;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Rendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoragePagesTest {
    private static ContainerRow row(ContainerState state, LocalDate expires, int breaks, int taken) {
        return new ContainerRow(
                "CB-2026-0001",
                "MCB-1",
                2,
                3,
                "<b>V-1",
                "L-1",
                "North & South",
                "LN2-01 / R1 / B2 / A / 7",
                state,
                1,
                expires,
                "1.50 mL",
                null,
                OffsetDateTime.parse("2026-01-10T10:00+08:00"),
                null,
                breaks,
                taken);
    }

    private static StorageForm form() {
        var form = new StorageForm();
        form.state = form.site = form.position = form.bank = form.expiringBefore = form.breaks = form.words = "";
        return form;
    }

    private static String html(PageContext page, StorageForm form, Mistakes mistakes, ContainerRow... rows) {
        return Rendering.html(
                StoragePages.shown(
                        page,
                        form,
                        new Page<>(List.of(rows), rows.length > 0 ? "abc" : null),
                        List.of("North & South"),
                        mistakes),
                page);
    }

    private static PageContext page(Language language, String query, Role role) {
        return Rendering.as(language, "/storage", query, role);
    }

    @Test
    void aRowLeadsToItsEntryItsStockAndWhoElseIsThere() {
        var page = page(Language.ENGLISH, "site=North%20%26%20South", Role.INSPECTOR);
        var form = form();
        form.site = "North & South";
        var html = html(
                page,
                form,
                Mistakes.NONE,
                row(ContainerState.IN_STORE, page.today().minusDays(1), 2, 1));
        assertThat(html)
                .contains("href=\"/records/cell-banks/CB-2026-0001#/containers/3\"")
                .contains("href=\"/records/cell-banks/CB-2026-0001#stock\"")
                .contains(
                        "/storage?state=all&amp;site=North%20%26%20South&amp;position=LN2-01%20%2F%20R1%20%2F%20B2%20%2F%20A%20%2F%207")
                .contains("place taken twice", "to explain: 2", "past its last day", "1.50 mL")
                .contains("/storage/containers.xlsx?site=North%20%26%20South")
                .contains("name=\"site\" value=\"North &amp; South\"")
                .contains("after=abc")
                .doesNotContain("<b>V-1", "/storage/rebuild");
        assertThat(html(page(Language.CHINESE, null, Role.QA_MANAGER), form(), Mistakes.NONE))
                .contains("\u5e93\u5b58", "/storage/rebuild", "/records/cell-banks");
    }

    @Test
    void expiryIsToldForWhatIsThereOnly() {
        var page = page(Language.ENGLISH, null, Role.INSPECTOR);
        var today = page.today();
        assertThat(html(page, form(), Mistakes.NONE, row(ContainerState.THAWED, today.minusDays(1), 0, 0)))
                .doesNotContain("past its last day</span></span> " + today.minusDays(1));
        assertThat(html(page, form(), Mistakes.NONE, row(ContainerState.IN_STORE, today, 0, 0)))
                .contains("due today");
        assertThat(html(page, form(), Mistakes.NONE, row(ContainerState.ON_HOLD, today.plusDays(31), 0, 0)))
                .doesNotContain("31 days left");
    }

    @Test
    void aRefusedFilterComesBackAsItWasEntered() {
        var form = form();
        form.expiringBefore = "<31.12.>";
        form.position = "LN2 \"x\"";
        Refusal refused = org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, form::filter);
        var page = page(Language.ENGLISH, "expiringBefore=x", Role.INSPECTOR);
        var mistakes = Mistakes.of(refused, page);
        assertThat(mistakes.status()).isEqualTo(400);
        assertThat(html(page, form, mistakes))
                .contains("role=\"alert\"", "href=\"#expiringBefore\"", "id=\"expiringBefore\"", "2027-12-31")
                .contains("&lt;31.12.>", "LN2 &#34;x&#34;")
                .doesNotContain("<31.12.>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "26-01-01", "+999999-01-01", "x", "2026-02-30"})
    void whatIsNoDayIsRefused(String day) {
        var form = form();
        form.expiringBefore = day;
        assertThatThrownBy(form::filter)
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("storage.no-day"));
    }

    @Test
    void statesAreReadByTheirWords() throws Refusal {
        var form = form();
        assertThat(form.filter().states()).isEqualTo(ContainerFilter.present());
        assertThat(form.narrowed()).isFalse();
        form.state = "on-hold";
        assertThat(form.filter().states()).containsExactly(ContainerState.ON_HOLD);
        form.state = "all";
        assertThat(form.filter().states()).isEmpty();
        form.state = "melted";
        assertThatThrownBy(form::filter).isInstanceOf(Refusal.class);
    }

    @Test
    void theStockOfABankIsToldForPrograms() {
        var bank = CanonicalJson.read(
                CellBank.class,
                "{\"code\":\"MCB-1\",\"containers\":[{\"containerId\":\"V-1\",\"vessel\":\"LN\",\"position\":\"A1\"}]}"
                        .getBytes(StandardCharsets.UTF_8));
        var json = new String(
                StockApi.told(new Addressed<>(Address.of("CB-2026-0001", 1), bank))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"present\":\"1\"", "\"state\":\"IN_STORE\"", "\"kind\":\"NOT_FROZEN\"")
                .contains("\"address\":\"CB-2026-0001/v1#/containers/0\"");
    }
}
