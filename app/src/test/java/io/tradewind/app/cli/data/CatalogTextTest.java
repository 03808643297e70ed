// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.port.RejectReason;
import io.tradewind.store.catalog.CatalogEntry;
import io.tradewind.store.catalog.CatalogSource;
import io.tradewind.store.catalog.Gap;
import io.tradewind.store.catalog.ImportReport;
import io.tradewind.store.catalog.QualityReport;
import io.tradewind.store.catalog.Reject;
import io.tradewind.store.catalog.Repairs;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTextTest {
    private static final long DAY_NS = 86_400_000_000_000L;

    private static CatalogEntry entry() {
        return new CatalogEntry(
                "BTCUSDT",
                "1d",
                1_500,
                0,
                1_499 * DAY_NS,
                1,
                "0.01",
                List.of(new CatalogSource("btc.csv", "ab12", "bars-tsv", "zone=UTC", 1_501, 1_500)));
    }

    private static QualityReport quality(long contradictions) {
        return new QualityReport(
                "BTCUSDT",
                "1d",
                10,
                List.of(new Gap(0, DAY_NS, 1, false)),
                1,
                0,
                0,
                0,
                0,
                contradictions,
                0,
                0,
                2,
                0,
                90.9);
    }

    @Test
    void shouldListRejectsRepairsAndGapsWithTheirPlace() {
        Reject reject = new Reject(7, RejectReason.NON_POSITIVE_PRICE, "low is -1");
        ImportReport report = new ImportReport(
                "btc.csv",
                "bars-tsv",
                "BTCUSDT",
                "1d",
                1_010,
                1_000,
                1,
                List.of(new Gap(0, DAY_NS, 1, true)),
                1,
                new Repairs(1, List.of("line 3: rounded")),
                9,
                Collections.nCopies(9, reject),
                0,
                999 * DAY_NS);
        assertThat(ImportReportText.text(report, 2))
                .contains("1,010 rows, 1,000 new bars of BTCUSDT 1d, 1970-01-01T00:00:00Z to ")
                .contains("2 splits and dividends")
                .contains("reject line 7: NON_POSITIVE_PRICE, low is -1")
                .contains("… and 4 more")
                .contains("repair line 3: rounded")
                .contains("gap 1970-01-01T00:00:00Z to 1970-01-02T00:00:00Z: 1 bars missing (weekend)");
        assertThat(ImportReportText.document(report, 0))
                .containsEntry("rejected", 9L)
                .containsEntry("newBars", 1_000L);
    }

    @Test
    void shouldListAndShowEntries() {
        assertThat(CatalogText.list(List.of(entry()), List.of()).text())
                .contains("BTCUSDT  1d        1,500  1970-01-01T00:00:00Z");
        assertThat(CatalogText.list(List.of(), List.of()).text()).contains("The catalog is empty");
        assertThat(CatalogText.show(List.of(entry()), List.of()).text())
                .contains("btc.csv")
                .contains("ab12");
        assertThat(CatalogText.show(List.of(entry()), List.of()).document().toString())
                .contains("zone=UTC");
    }

    @Test
    void shouldFailQualityOnlyWhenBarsContradictThemselves() {
        assertThat(CatalogText.quality(List.of(quality(0)), List.of()).good()).isTrue();
        DataPort.CatalogReport bad = CatalogText.quality(List.of(quality(0), quality(3)), List.of());
        assertThat(bad.good()).isFalse();
        assertThat(bad.text()).contains("fail").contains("90.900 %");
        assertThat(bad.document().toString()).contains("contradictions=3").contains("verdict=fail");
    }
}
