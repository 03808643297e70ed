// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.ReferenceBacktest.Conventions;
import io.tradewind.app.eval.ReferenceBacktest.Mode;
import io.tradewind.app.eval.ReferenceBacktest.Request;
import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.domain.port.RequestException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Turns the input and parameters of a backtest case into a request. */
final class BacktestRequests {

    private static final BigDecimal DEFAULT_CASH = BigDecimal.valueOf(10_000);
    private static final int DEFAULT_FAST = 10;
    private static final int DEFAULT_SLOW = 30;
    private static final int DEFAULT_STAKE = 10;

    private BacktestRequests() {}

    static Request backtestingPy(CaseRunner.Task task) {
        var params = new CaseParameters(task.params());
        requireDefault(params, "finalize_trades", true);
        requireDefault(params, "hedging", false);
        requireDefault(params, "exclusive_orders", false);
        var request = new Request(
                csvFile(task),
                firstRow(task),
                endRow(task),
                Conventions.BACKTESTING_PY,
                params.decimal(DEFAULT_CASH, "cash"),
                commission(params, 1),
                commission(params, 0),
                params.integer(DEFAULT_FAST, "fast", "n1", "f"),
                params.integer(DEFAULT_SLOW, "slow", "n2", "s"),
                mode(params.text("both", "mode")),
                params.decimal(BigDecimal.ZERO, "stop_loss_pct", "sl"),
                params.decimal(BigDecimal.ZERO, "take_profit_pct", "tp"),
                params.optionalDecimal("size"),
                params.flag(false, "trade_on_close"),
                params.decimal(BigDecimal.ZERO, "spread"),
                BigDecimal.ZERO,
                params.decimal(BigDecimal.ONE, "margin"));
        params.requireAllKnown();
        return request;
    }

    static Request backtrader(CaseRunner.Task task) {
        var params = new CaseParameters(task.params());
        var request = new Request(
                csvFile(task),
                firstRow(task),
                endRow(task),
                Conventions.BACKTRADER,
                params.decimal(DEFAULT_CASH, "cash"),
                params.decimal(BigDecimal.ZERO, "commission"),
                BigDecimal.ZERO,
                params.integer(DEFAULT_FAST, "fast", "f", "n1"),
                params.integer(DEFAULT_SLOW, "slow", "s", "n2"),
                params.flag(true, "long_only") ? Mode.LONG : Mode.BOTH,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                params.decimal(BigDecimal.valueOf(DEFAULT_STAKE), "stake", "size"),
                params.flag(false, "trade_on_close", "coc"),
                BigDecimal.ZERO,
                params.decimal(BigDecimal.ZERO, "slippage_perc"),
                BigDecimal.ONE);
        params.requireAllKnown();
        return request;
    }

    private static void requireDefault(CaseParameters params, String name, boolean value) {
        if (params.flag(value, name) != value) {
            throw new UnsupportedCaseException("parameter '" + name + "' is supported as " + value + " only");
        }
    }

    /** A commission is a rate, or an array of a fixed amount and a rate. */
    private static BigDecimal commission(CaseParameters params, int part) {
        JsonNode node = params.find("commission");
        if (node != null && node.isArray() && node.size() == 2) {
            return node.get(part).decimalValue();
        }
        return part == 0 ? BigDecimal.ZERO : params.decimal(BigDecimal.ZERO, "commission");
    }

    private static Mode mode(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "both" -> Mode.BOTH;
            case "long" -> Mode.LONG;
            case "short" -> Mode.SHORT;
            default -> throw new UnsupportedCaseException("mode '" + text + "' has no counterpart");
        };
    }

    private static Path csvFile(CaseRunner.Task task) {
        JsonNode file = task.input().path("file");
        String transform = task.input().path("transform").asString("none");
        if (!file.isString() || !transform.equals("none")) {
            throw new UnsupportedCaseException("a backtest needs one bar file without a transform");
        }
        Path path = task.root().resolve(file.asString());
        if (!Files.isReadable(path)) {
            throw new RequestException("The case " + task.name() + " needs the bar file " + path
                    + ", which cannot be read: put it there or name the folder above it with --root.");
        }
        return path;
    }

    private static int firstRow(CaseRunner.Task task) {
        return task.input().path("rows").path(0).asInt(0);
    }

    private static int endRow(CaseRunner.Task task) {
        return task.input().path("rows").path(1).asInt(Integer.MAX_VALUE);
    }
}
