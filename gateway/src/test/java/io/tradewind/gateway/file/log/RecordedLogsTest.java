// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.port.TickKind;
import io.tradewind.gateway.file.CsvTickFormat;
import io.tradewind.gateway.file.LeanTickFormat;
import io.tradewind.gateway.file.Shared;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedLogsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        l2/binance-spot, btcusdt, 2, 99574, 6495, 73174, 19904, 298111, 2, 1276159997
        l2/binance-spot, ethusdt, 2, 79744, 6470, 58758, 14515, 272764, 2, 1276137680
        l2/binance-usdm, btcusdt, 1, 93954, 6551, 66089, 21313, 443521, 4, 1272402468
        l2/binance-usdm, ethusdt, 1, 74655, 6586, 53992, 14076, 428662, 6, 1272335332
        """)
    void shouldReadRecordedLogAsItsPlainTwinDoes(
            String folder,
            String symbol,
            int days,
            long lines,
            long depthLines,
            long quotes,
            long trades,
            long levels,
            long beforeSnapshot,
            long offsetNs)
            throws IOException {
        List<Path> files = new ArrayList<>();
        SlowBinanceLog slow = new SlowBinanceLog();
        for (int day = 0; day < days; day++) {
            Path file = Shared.data(folder + "/" + symbol + "_2024080" + (8 + day) + ".gz");
            files.add(file);
            slow.read(file);
        }
        RecordedTicks fast = new RecordedTicks();
        TickFileSummary summary = new BinanceLogFormat().read(files, TickFileOptions.of(symbol), fast);

        assertSame(fast.ticks, slow.ticks);
        assertThat(fast.rejects).isEmpty();
        assertThat(summary)
                .isEqualTo(new TickFileSummary(
                        lines,
                        1,
                        depthLines - beforeSnapshot,
                        trades,
                        quotes,
                        levels,
                        beforeSnapshot,
                        0,
                        java.util.OptionalLong.of(offsetNs),
                        true,
                        0,
                        0,
                        0,
                        0,
                        0,
                        new TickFileSummary.TradeIds(slow.lastTradeId - trades + 1, slow.lastTradeId, trades, 0, 0),
                        summary.notes()));
        assertThat(summary.notes())
                .singleElement()
                .asString()
                .contains(symbol, "sets the clock offset, " + offsetNs + " ns");
        assertThat(List.of(slow.lines, slow.depthLines, slow.levels, slow.offsetNs))
                .containsExactly(lines, depthLines, levels, offsetNs);
        assertThat(slow.tradeIdsDense).isTrue();
    }

    private static void assertSame(List<RecordedTicks.Tick> actual, List<RecordedTicks.Tick> expected) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            assertThat(actual.get(i)).as("tick %d", i).isEqualTo(expected.get(i));
        }
        assertThat(actual).hasSameSizeAs(expected);
    }

    @Test
    void shouldReadLeanTicksOfSeveralDaysAsOne() {
        List<Path> days = List.of(
                Shared.data("lean/forex/oanda/tick/eurusd/20140501_quote.zip"),
                Shared.data("lean/forex/oanda/tick/eurusd/20140502_quote.zip"));
        RecordedTicks sink = new RecordedTicks();
        TickFileSummary summary = new LeanTickFormat().read(days, TickFileOptions.of("EURUSD"), sink);
        assertThat(summary.quotes() + summary.rejects()).isEqualTo(summary.lines());
        assertThat(summary.lines()).isGreaterThan(49_000);
        assertThat(sink.rejects).isEmpty();
        RecordedTicks.Tick first = sink.ticks.getFirst();
        assertThat(first.kind()).isEqualTo(TickKind.QUOTE);
        assertThat(first.quantity()).isEqualTo(TickFileOptions.DEFAULT_QUOTE_QUANTITY);
        for (int i = 1; i < sink.ticks.size(); i++) {
            assertThat(sink.ticks.get(i).receiveTimeNs())
                    .isGreaterThanOrEqualTo(sink.ticks.get(i - 1).receiveTimeNs());
        }
    }

    @Test
    void shouldReadFractionsOfMillisecondsInGoldTicks() {
        RecordedTicks sink = new RecordedTicks();
        Path file = Shared.data("lean/cfd/oanda/tick/xauusd/20140502_quote.zip");
        new LeanTickFormat().read(List.of(file), TickFileOptions.of("XAUUSD"), sink);
        assertThat(sink.ticks.stream()
                        .map(tick -> tick.receiveTimeNs() % 1_000_000)
                        .filter(rest -> rest != 0))
                .isNotEmpty();
    }

    @Test
    void shouldReadIndexTicksAndCountTheFloatNoiseThatWasRounded() {
        RecordedTicks sink = new RecordedTicks();
        Path file = Shared.data("bars/tickdata/indicies/USA500.IDXUSD_Ticks_04.09.2023-04.09.2023.csv");
        TickFileSummary summary = new CsvTickFormat().read(List.of(file), TickFileOptions.of("USA500"), sink);
        assertThat(summary.quotes()).isEqualTo(10_235);
        assertThat(summary.rejects()).isZero();
        assertThat(summary.repairs()).isBetween(1L, 20_470L);
        assertThat(summary.notes().getFirst()).contains("line 2", "bid rounded", "4515.664000000001");
        RecordedTicks.Tick first = sink.ticks.getFirst();
        assertThat(java.time.Instant.ofEpochSecond(0, first.eventTimeNs())).hasToString("2023-09-03T22:00:05.962Z");
        assertThat(List.of(first.price(), first.quantity(), first.askPrice(), first.askQuantity()))
                .containsExactly(451_566_400_000L, 60_000L, 451_618_100_000L, 60_000L);
    }
}
