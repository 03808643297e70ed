// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import io.tradewind.domain.number.Decimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scenarios that ship: seven that were seen and four that are supposed, of which the gate takes those of {@link #standard}.
 *
 * <p>A historical shock is the farthest price, low or high, of the days after the first date up to the last, over the close of the first
 * date, less 1, to 4 decimals. The figures are from the daily bars of the shared data, folder {@code data/bars} (GMT; TAB separated,
 * columns Time Open High Low Close), such as
 *
 * <pre>{@code
 * awk -F'\t' '$1 ~ /2020-03-11/ {c = $5} c && $1 > "2020-03-12" && $1 < "2020-03-14" && (!l || $4 < l) {l = $4} END {print l / c - 1}' \
 *     crypto/btcusd/BTCUSD_D1.csv        # -0.511494
 * }</pre>
 *
 * <p>JPY is the reciprocal of USDJPY. SPX is the S&amp;P 500 CFD. Not all assets had their extreme at the same minute, so the scenario is
 * somewhat worse than the days were. A class that is not named takes the farthest of its listed assets, and OTHER the farthest of all.
 */
public final class StressScenarios {
    private static final String NONE = "0";
    private static final String ALL = "1";

    private StressScenarios() {}

    /**
     * All that ship.
     *
     * @return historical ones by date, then the hypothetical ones
     */
    public static List<StressScenario> all() {
        return List.of(
                covid(), may2021(), peak2021(), luna(), ftx(), banking(), fund(), down(), up(), together(), dry());
    }

    /**
     * Those that the gate asks before each order: at most ten.
     *
     * @return all but the mildest, the approval of the bitcoin funds
     */
    public static List<StressScenario> standard() {
        return List.of(covid(), may2021(), peak2021(), luna(), ftx(), banking(), down(), up(), together(), dry());
    }

    /**
     * Close of 2020-03-11 to the extreme of 2020-03-12 and 13; of LINK without the low that is printed 0; SOL was not traded
     * yet.
     */
    private static StressScenario covid() {
        return historical(
                "covid-2020-03",
                "daily bars, 2020-03-11 to 2020-03-13",
                "BTC -0.5115 ETH -0.5581 ADA -0.55 XRP -0.5132 DOGE -0.5 LINK -0.644 LTC -0.5052 XAU -0.0847 XAG -0.1409 "
                        + "EUR -0.0183 GBP -0.0435 JPY -0.0366 SPX -0.1239 AAPL -0.0993");
    }

    /** Close of 2021-05-18 to the extreme of 2021-05-19 and 20. */
    private static StressScenario may2021() {
        return historical(
                "crypto-2021-05",
                "daily bars, 2021-05-18 to 2021-05-20",
                "BTC -0.3041 ETH -0.4406 SOL -0.5266 ADA -0.496 XRP -0.465 DOGE -0.5562 LINK -0.5067 LTC -0.5 XAU 0.0107 "
                        + "XAG -0.0281 EUR -0.0051 GBP -0.0062 JPY -0.0043 SPX 0.0146 AAPL 0.0229");
    }

    /** Close of 2021-11-08, the highest of bitcoin until then, to the extreme until 2021-12-05. */
    private static StressScenario peak2021() {
        return historical(
                "peak-2021-11",
                "daily bars, 2021-11-08 to 2021-12-05",
                "BTC -0.281 ETH -0.2713 SOL -0.3193 ADA -0.4409 XRP -0.5318 DOGE -0.5353 LINK -0.5554 LTC -0.4354 "
                        + "XAU -0.0344 XAG -0.0987 EUR -0.0347 GBP -0.0272 JPY -0.0196 SPX -0.043 AAPL 0.1317");
    }

    /** Close of 2022-05-07 (of 2022-05-06 where the market was shut, and for BTC) to the extreme until 2022-05-12. */
    private static StressScenario luna() {
        return historical(
                "luna-2022-05",
                "daily bars, 2022-05-07 to 2022-05-12",
                "BTC -0.2939 ETH -0.317 SOL -0.5261 ADA -0.4711 XRP -0.4213 DOGE -0.4596 LINK -0.4584 LTC -0.4231 "
                        + "XAU -0.0385 XAG -0.0799 EUR -0.0181 GBP -0.0141 JPY 0.0234 SPX -0.0612 AAPL -0.1181");
    }

    /** Close of 2022-11-05 (of 2022-11-04 where the market was shut, and for BTC) to the extreme until 2022-11-10. */
    private static StressScenario ftx() {
        return historical(
                "ftx-2022-11",
                "daily bars, 2022-11-05 to 2022-11-10",
                "BTC -0.2638 ETH -0.3402 SOL -0.6648 ADA -0.2723 XRP -0.359 DOGE -0.4337 LINK -0.3326 LTC -0.3121 "
                        + "XAU 0.0451 XAG 0.0469 EUR 0.0267 GBP 0.0312 JPY 0.0458 SPX 0.0533 AAPL 0.0611");
    }

    /** Close of 2023-03-07 to the extreme until 2023-03-13; the bars of XRP have a gap. */
    private static StressScenario banking() {
        return historical(
                "banking-2023-03",
                "daily bars, 2023-03-07 to 2023-03-13",
                "BTC -0.1185 ETH -0.1227 SOL -0.2085 ADA -0.0997 DOGE -0.1552 LINK -0.1408 LTC -0.2474 XAU 0.0555 "
                        + "XAG 0.0913 EUR 0.019 GBP 0.0315 JPY 0.0386 SPX -0.0449 AAPL -0.0263");
    }

    /** Close of 2024-01-10 to the low until 2024-01-23; only bitcoin has bars of that time, so all coins take its shock, and nothing else any. */
    private static StressScenario fund() {
        Decimal coin = Decimal.parse("-0.175");
        return new StressScenario(
                "fund-2024-01",
                StressScenario.Kind.HISTORICAL,
                "four-hour bars bars/coinbase/Coinbase-BTC-USD-PT4H-20160518_20251028.json, 2024-01-10 to 2024-01-23",
                new TreeMap<>(),
                byClass(coin, Decimal.ZERO, Decimal.ZERO, coin),
                Decimal.ZERO,
                Decimal.ONE);
    }

    private static StressScenario down() {
        return hypothetical("all-down-30", "stated: everything but money falls by 30 %", "-0.3", "0", NONE, ALL);
    }

    private static StressScenario up() {
        return hypothetical(
                "all-up-30", "stated: everything but money rises by 30 %, against shorts", "0.3", "0", NONE, ALL);
    }

    private static StressScenario together() {
        return hypothetical(
                "correlation-one",
                "stated: a gap of all markets together, money included, with 2 % to close",
                "-0.2",
                "-0.1",
                "0.02",
                ALL);
    }

    private static StressScenario dry() {
        return hypothetical(
                "liquidity-halved",
                "stated: half the volume, a fall by 10 %, and 5 % to close",
                "-0.1",
                "-0.02",
                "0.05",
                "0.5");
    }

    private static StressScenario hypothetical(
            String name, String words, String shock, String money, String slippage, String liquidity) {
        Decimal goods = Decimal.parse(shock);
        return new StressScenario(
                name,
                StressScenario.Kind.HYPOTHETICAL,
                words,
                new TreeMap<>(),
                byClass(goods, goods, Decimal.parse(money), goods),
                Decimal.parse(slippage),
                Decimal.parse(liquidity));
    }

    private static Map<ShockClass, Decimal> byClass(Decimal coin, Decimal metal, Decimal fiat, Decimal other) {
        Map<ShockClass, Decimal> shocks = new EnumMap<>(ShockClass.class);
        shocks.put(ShockClass.COIN, coin);
        shocks.put(ShockClass.METAL, metal);
        shocks.put(ShockClass.FIAT, fiat);
        shocks.put(ShockClass.OTHER, other);
        return shocks;
    }

    private static StressScenario historical(String name, String dates, String table) {
        TreeMap<String, Decimal> shocks = new TreeMap<>();
        Map<ShockClass, Decimal> farthest = new TreeMap<>();
        for (ShockClass each : ShockClass.values()) {
            farthest.put(each, Decimal.ZERO);
        }
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            Decimal shock = Decimal.parse(words[i + 1]);
            shocks.put(words[i], shock);
            farthest.merge(ShockClass.of(words[i]), shock, StressScenarios::farther);
            farthest.merge(ShockClass.OTHER, shock, StressScenarios::farther);
        }
        return new StressScenario(
                name, StressScenario.Kind.HISTORICAL, dates, shocks, farthest, Decimal.ZERO, Decimal.ONE);
    }

    private static Decimal farther(Decimal a, Decimal b) {
        return a.toBigDecimal().abs().compareTo(b.toBigDecimal().abs()) >= 0 ? a : b;
    }
}
