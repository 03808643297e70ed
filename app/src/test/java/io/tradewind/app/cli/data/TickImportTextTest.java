// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.port.RejectReason;
import io.tradewind.store.catalog.tick.TickContinuity;
import io.tradewind.store.catalog.tick.TickCounts;
import io.tradewind.store.catalog.tick.TickImportReport;
import io.tradewind.store.catalog.tick.TickReject;
import io.tradewind.store.catalog.tick.TradeIds;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TickImportTextTest {
    private static TickImportReport report(boolean imported, long snapshots, OptionalLong clockOffsetNs) {
        return new TickImportReport(
                List.of("a.gz", "b.gz"),
                "binance-ws-log",
                "BTCUSDT",
                imported,
                1_009,
                new TickCounts(snapshots, 500, 300, 199, 4_000),
                0,
                1_000_000_000,
                clockOffsetNs,
                new TickContinuity(2, 1, 7, new TradeIds(5, 305, 1, 0), 3, 0),
                4,
                1,
                9,
                Collections.nCopies(9, new TickReject("b.gz", 12, RejectReason.UNPARSABLE, "no JSON")),
                List.of("a note"));
    }

    @Test
    void shouldTellWhatWasReadAndWhatIsMissing() {
        assertThat(TickImportText.text(report(true, 1, OptionalLong.of(1_276_159_997))))
                .contains(
                        "a.gz + b.gz: 1,009 lines, 1,000 ticks of BTCUSDT (1 snapshots, 500 deltas, 300 trades, 199 quotes)")
                .contains("4,000 levels, 1970-01-01T00:00:00Z to 1970-01-01T00:00:01Z; 9 rejects")
                .contains("+1276.160 ms")
                .contains("2 gaps, 1 resyncs, 7 deltas unusable; 4 deltas older than the first snapshot")
                .contains("ids 5 to 305, 1 missing, 0 repeated")
                .contains("3 crossed quotes")
                .contains("a note")
                .contains("b.gz:12: UNPARSABLE, no JSON")
                .contains("… and 4 more");
    }

    @Test
    void shouldTellWhereThereIsNothingToCompare() {
        assertThat(TickImportText.text(report(true, 0, OptionalLong.empty())))
                .contains("quotes only")
                .contains("not compared");
        assertThat(TickImportText.text(report(false, 1, OptionalLong.empty())))
                .contains("nothing imported, the catalog holds these files already");
    }

    @Test
    void shouldTellProgramsTheSame() {
        assertThat(TickImportText.document(report(true, 1, OptionalLong.of(7))))
                .containsEntry("ticks", 1_000L)
                .containsEntry("clockOffsetNs", 7L)
                .containsEntry("gaps", 2L)
                .containsEntry("firstTradeId", 5L)
                .containsEntry("missingTradeIds", 1L)
                .containsEntry("rejected", 9L);
    }
}
