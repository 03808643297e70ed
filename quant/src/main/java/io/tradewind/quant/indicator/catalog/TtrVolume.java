// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import static io.tradewind.quant.indicator.catalog.TtrParameters.define;
import static io.tradewind.quant.indicator.catalog.TtrParameters.kind;
import static io.tradewind.quant.indicator.catalog.TtrParameters.maType;

import io.tradewind.quant.indicator.flow.BalanceVolume;
import io.tradewind.quant.indicator.flow.ChaikinLine;
import io.tradewind.quant.indicator.flow.ChaikinMoneyFlow;
import io.tradewind.quant.indicator.flow.ChaikinVolatility;
import io.tradewind.quant.indicator.flow.CloseLocation;
import io.tradewind.quant.indicator.flow.EaseOfMovement;
import io.tradewind.quant.indicator.flow.MoneyFlow;
import io.tradewind.quant.indicator.flow.WilliamsLine;
import io.tradewind.quant.indicator.smoothing.AverageKind;
import java.util.List;

/** TTR 0.24.3, volume and accumulation. */
public final class TtrVolume {

    private static final String FAMILY = "volume";
    private static final String BARS = "high, low, close";
    private static final String BARS_VOLUME = "high, low, close, volume";

    private TtrVolume() {}

    /** The functions, by name. */
    public static List<Definition> definitions() {
        return List.of(
                plain("chaikinAD", BARS_VOLUME, "chaikinAD", "sum of CLV volume", given -> new ChaikinLine()),
                chaikinVolatility(),
                plain(
                        "CLV",
                        BARS,
                        "clv",
                        "((C - L) - (H - C)) / (H - L), 0 without range",
                        given -> new CloseLocation()),
                moneyFlowShare(),
                easeOfMovement(),
                moneyFlowIndex(),
                plain(
                        "OBV",
                        "close, volume",
                        "obv",
                        "sum of volume times the sign of the change, from the first volume",
                        given -> new BalanceVolume()),
                plain(
                        "williamsAD",
                        BARS,
                        "williamsAD",
                        "sum of C - true low on a rise, C - true high on a fall",
                        given -> new WilliamsLine()));
    }

    private static Definition plain(
            String name, String inputs, String output, String formula, Definition.Factory factory) {
        return define(name, FAMILY, inputs, List.of(), List.of(output), formula, factory);
    }

    private static Definition chaikinVolatility() {
        return define(
                "chaikinVolatility",
                FAMILY,
                "high, low",
                List.of(Parameter.bars("n", 10, 1), maType(AverageKind.EMA)),
                List.of("chaikinVolatility"),
                "ROC over n bars of an average of H - L, as a fraction",
                given -> new ChaikinVolatility(given.integer("n"), kind(given)));
    }

    private static Definition moneyFlowShare() {
        return define(
                "CMF",
                FAMILY,
                BARS_VOLUME,
                List.of(Parameter.bars("n", 20, 1)),
                List.of("CMF"),
                "sum of n CLV volume / sum of n volumes",
                given -> new ChaikinMoneyFlow(given.integer("n")));
    }

    private static Definition moneyFlowIndex() {
        return define(
                "MFI",
                FAMILY,
                BARS_VOLUME,
                List.of(Parameter.bars("n", 14, 1)),
                List.of("mfi"),
                "100 - 100 / (1 + turnover at rising / at falling typical price)",
                given -> new MoneyFlow(given.integer("n")));
    }

    private static Definition easeOfMovement() {
        return define(
                "EMV",
                FAMILY,
                "high, low, volume",
                List.of(
                        Parameter.bars("n", 9, 1),
                        maType(AverageKind.SMA),
                        Parameter.real("vol.divisor", 10_000, 1e-12, 1e15)),
                List.of("emv", "maEMV"),
                "change of the middle times H - L over volume / vol.divisor",
                given -> new EaseOfMovement(given.integer("n"), kind(given), given.real("vol.divisor")));
    }
}
