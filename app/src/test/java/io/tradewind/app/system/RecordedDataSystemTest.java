// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.research.audit.RunAudit;
import io.tradewind.research.audit.check.AuditReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Runs over recorded data; each is audited from its files alone. */
class RecordedDataSystemTest {
    @TempDir
    Path folder;

    private Path config(String yaml) throws IOException {
        Path file = folder.resolve("config.yaml");
        Files.writeString(
                file, yaml.replace("CATALOG", folder.resolve("catalog").toString()));
        return file;
    }

    private void assertAudited(String run) {
        AuditReport audit = RunAudit.check(folder.resolve(run));
        assertThat(audit.passed()).as(audit.toText()).isTrue();
    }

    private String run(Path config, String name, String... settings) {
        JsonNode result = Program.backtest(config, folder.resolve(name), List.of(settings));
        assertAudited(name);
        return result.path("tradeHash").asString();
    }

    @Test
    void shouldTradeAPortfolioTheSameOnAnyNumberOfWorkers() throws IOException {
        Path bars = SharedData.folder().resolve("data").resolve("bars").resolve("crypto");
        Path catalog = folder.resolve("catalog");
        SharedData.importBars(
                catalog, "BTCUSD", "bars-tsv", "1h", bars.resolve("btcusd").resolve("BTCUSD_H1.csv"));
        SharedData.importBars(
                catalog, "ETHUSDT", "bars-tsv", "1h", bars.resolve("ethusdt").resolve("ETHUSDT_H1.csv"));
        SharedData.importBars(
                catalog, "SOLUSDT", "bars-tsv", "1h", bars.resolve("sol").resolve("SOLUSDT_H1.csv"));
        Path config = config("""
                run: { name: portfolio, currency: USDT, rates: { USD: 1 } }
                data: { catalog: CATALOG, from: 2020-01-01, to: 2022-01-01, interval: 1h }
                venues:
                  - instruments:
                      - { symbol: BTCUSD, lot: 0.0001, min_notional: 10 }
                      - { symbol: ETHUSDT, lot: 0.001 }
                      - { symbol: SOLUSDT, lot: 0.01 }
                    fees: { maker_bps: 2, taker_bps: 10 }
                    spread_bps: 4
                    slippage_bps: 2
                strategies:
                  - { name: sma-cross, instruments: [BTCUSD, ETHUSDT, SOLUSDT], bar: 4h, fast: 10, slow: 30,
                      direction: both, sizing: { model: volatility-target, annual: 0.2 } }
                  - { name: breakout, instruments: [BTCUSD, ETHUSDT], bar: 1d, direction: both,
                      take_profit_pct: 30, sizing: { model: all-in, fraction: 0.3 } }
                """);

        String one = run(config, "one");

        assertThat(run(config, "again")).isEqualTo(one);
        assertThat(run(config, "four", "run.workers=4")).isEqualTo(one);
        assertThat(run(config, "seed", "run.seed=43")).isNotEqualTo(one);
        assertThat(run(config, "parameter", "strategies.0.fast=11")).isNotEqualTo(one);
    }

    @Test
    void shouldEarnTheSameFromRawPricesWithBookedActionsAsFromAdjustedPrices() throws IOException {
        Path equity = SharedData.folder()
                .resolve("data")
                .resolve("lean")
                .resolve("equity")
                .resolve("usa");
        SharedData.importBars(
                folder.resolve("catalog"),
                "AAPL",
                "lean",
                "1d",
                equity.resolve("daily").resolve("aapl.zip"),
                "--factors",
                equity.resolve("factor_files").resolve("aapl.csv").toString());
        Path config = config("""
                run: { name: aapl, currency: USD, equity_sample: 1d }
                data: { catalog: CATALOG, from: 2012-01-01, to: 2021-03-01, dividends: reinvest, interval: 1d }
                venues:
                  - instruments: [{ symbol: AAPL, lot: 0.00000001 }]
                strategies:
                  - { name: buy-and-hold, instruments: [AAPL], sizing: { model: all-in, fraction: 1, at: fill } }
                risk: { preset: permissive }
                """);

        JsonNode raw = Program.backtest(config, folder.resolve("raw"), List.of());
        JsonNode adjusted = Program.backtest(config, folder.resolve("adjusted"), List.of("data.prices=adjusted"));
        JsonNode cash = Program.backtest(config, folder.resolve("cash"), List.of("data.dividends=cash"));

        assertAudited("raw");
        assertAudited("adjusted");
        assertAudited("cash");
        double total = raw.path("total_return").asDouble();
        assertThat(adjusted.path("total_return").asDouble()).isCloseTo(total, within(1e-7));
        assertThat(cash.path("total_return").asDouble()).isBetween(0.8 * total, total);
        assertThat(Files.readString(folder.resolve("raw").resolve("corporate_actions.csv")))
                .contains("AAPL,split,7,1")
                .contains("AAPL,split,4,1");
    }

    @Test
    void shouldKeepBooksInTwoCurrenciesWhoseRateMoves() throws IOException {
        Path yen = SharedData.folder()
                .resolve("data")
                .resolve("bars")
                .resolve("forex")
                .resolve("usdjpy")
                .resolve("USDJPY_H4.csv");
        SharedData.importBars(folder.resolve("catalog"), "USDJPY", "bars-tsv", "4h", yen);
        Path config = config("""
                run: { name: yen, currency: USD, equity_sample: 4h }
                data: { catalog: CATALOG, from: 2015-01-01, to: 2017-01-01, interval: 4h }
                venues:
                  - instruments: [{ symbol: USDJPY, base: USD, quote: JPY, lot: 1 }]
                    fees: { taker_bps: 0.3 }
                strategies:
                  - { name: sma-cross, instruments: [USDJPY], bar: 4h, direction: both,
                      sizing: { model: all-in, fraction: 0.9 } }
                """);

        assertThat(run(config, "yen")).hasSize(64);
    }

    @Test
    void shouldKeepTwoStrategiesOfOneNameApartAndRefuseACurrencyWithoutRate() throws IOException {
        Path gold = SharedData.folder()
                .resolve("data")
                .resolve("bars")
                .resolve("commodities")
                .resolve("gold")
                .resolve("XAUUSD_H4.csv");
        SharedData.importBars(folder.resolve("catalog"), "XAUUSD", "bars-tsv", "4h", gold);
        Path config = config("""
                run: { name: gold, currency: USD }
                data: { catalog: CATALOG, from: 2018-01-01, to: 2020-01-01, interval: 4h }
                venues:
                  - instruments: [{ symbol: XAUUSD, base: XAU, quote: USD, lot: 0.01 }]
                    fees: { taker_bps: 1 }
                strategies:
                  - { name: sma-cross, instruments: [XAUUSD], bar: 4h, direction: both,
                      sizing: { model: all-in, fraction: 0.4 } }
                  - { name: sma-cross, instruments: [XAUUSD], bar: 4h, direction: short, fast: 5, slow: 50,
                      sizing: { model: all-in, fraction: 0.4 } }
                """);

        assertThat(run(config, "gold")).hasSize(64);
        assertThat(Files.readString(folder.resolve("gold").resolve("trades.csv")))
                .contains("XAUUSD,sma-cross-2,");

        Program.Result refused = Program.run(
                "backtest",
                config.toString(),
                "--set",
                "run.currency=EUR",
                "--out",
                folder.resolve("euro").toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("no rate from USD to EUR").contains("run.rates");
        assertThat(folder.resolve("euro")).doesNotExist();
    }
}
