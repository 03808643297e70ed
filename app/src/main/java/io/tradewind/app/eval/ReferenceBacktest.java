// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the moving-average crossover of a reference case through the product's own backtest.
 *
 * <p>The evaluator knows nothing of engines or venues: it hands over a {@link Request}, takes the {@link Result} and derives
 * statistics from it. An implementation throws {@link UnsupportedCaseException} for a request outside its rules, and
 * {@code RequestException} for a file that cannot be read.
 */
@FunctionalInterface
public interface ReferenceBacktest {

    /** Runs one case over the rows of one bar file. */
    Result run(Request request);

    /** The rule set whose fills, sizing and end-of-run treatment are to be followed. */
    enum Conventions {
        /** Fills at the next open or this close, all-in whole units by default, open trades closed at the last bar's open. */
        BACKTESTING_PY,
        /** Fills at the next open, fixed stake, a reversal is one order, an open position is marked to the last close. */
        BACKTRADER
    }

    /** Which sides of a crossing are traded. */
    enum Mode {
        /** A cross up goes long, a cross down goes short. */
        BOTH,
        /** A cross up goes long, a cross down only closes. */
        LONG,
        /** A cross down goes short, a cross up only closes. */
        SHORT
    }

    /**
     * One run.
     *
     * @param csvFile bars with the columns time, open, high, low, close, volume; time is ISO-8601, a date or an instant in UTC
     * @param fromRow first data row to use, 0-based; it becomes bar 0
     * @param toRow row after the last one, or {@link Integer#MAX_VALUE} for the whole file
     * @param cash starting cash, above 0
     * @param commissionRate share of {@code |size| * price} charged for each fill
     * @param commissionFixed amount charged for each fill on top of the rate
     * @param fast bars of the fast simple moving average of closes, at least 1
     * @param slow bars of the slow simple moving average of closes, at least 1
     * @param stopLossFraction distance of the stop from the signal bar's close, 0.05 = 5 %; 0 = no stop
     * @param takeProfitFraction distance of the target from the signal bar's close; 0 = no target
     * @param size units of an entry (a value below 1 is a fraction of the equity); null = all available cash
     * @param tradeOnClose true when a market order fills at the signal bar's close instead of the next open
     * @param spreadFraction bid-ask spread as a share of the price, paid by entries; 0 = none
     * @param slippageFraction adverse share of the price of each fill; 0 = none
     * @param marginFraction share of the position value that must be funded, above 0 and at most 1; 1 = no leverage
     */
    record Request(
            Path csvFile,
            int fromRow,
            int toRow,
            Conventions conventions,
            BigDecimal cash,
            BigDecimal commissionRate,
            BigDecimal commissionFixed,
            int fast,
            int slow,
            Mode mode,
            BigDecimal stopLossFraction,
            BigDecimal takeProfitFraction,
            @Nullable BigDecimal size,
            boolean tradeOnClose,
            BigDecimal spreadFraction,
            BigDecimal slippageFraction,
            BigDecimal marginFraction) {}

    /**
     * A closed round trip, in the order in which the reference program lists them: by time of the exit.
     *
     * @param size units, negative for a short
     * @param entryBar bar whose open (or close) was used for the entry, 0-based
     * @param exitBar bar whose price was used for the exit, 0-based
     * @param pnl profit after commissions
     * @param returnFraction profit after commissions over the entry notional
     * @param commission commissions of entry and exit
     */
    record Trade(
            double size,
            int entryBar,
            int exitBar,
            double entryPrice,
            double exitPrice,
            double pnl,
            double returnFraction,
            double commission) {}

    /**
     * One execution.
     *
     * @param bar bar whose price was used, 0-based
     * @param size units, negative for a sale
     */
    record Fill(int bar, double size, double price, double commission) {}

    /**
     * What a run produced. Arrays have one element per bar and are handed over, not copied; results are not compared.
     *
     * @param barTimeNs times of the bars as the file gives them, nanoseconds since the epoch, UTC
     * @param close closes
     * @param equity equity after each bar; NaN before the first bar that the strategy evaluated
     * @param trades closed round trips
     * @param fills all executions in order
     * @param openTrades round trips still open at the end
     * @param warmUpBars index of the first bar at which both averages are defined, {@code max(fast, slow) - 1}
     * @param commissions commissions of all fills
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Result(
            long[] barTimeNs,
            double[] close,
            double[] equity,
            List<Trade> trades,
            List<Fill> fills,
            int openTrades,
            int warmUpBars,
            double commissions) {}
}
