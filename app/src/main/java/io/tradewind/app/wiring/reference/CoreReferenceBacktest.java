// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring.reference;

import io.tradewind.app.eval.ReferenceBacktest;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestResult;
import java.util.Arrays;

/** Runs reference cases through the backtest that users run; their conventions are its named options. */
public final class CoreReferenceBacktest implements ReferenceBacktest {
    @Override
    public Result run(Request request) {
        BarSeries bars = BarSeries.read(request.csvFile(), request.fromRow(), request.toRow());
        ReferenceRecorder recorder = new ReferenceRecorder(bars.size());
        BacktestResult result = new Backtest(ReferenceSpecs.of(request, bars)).run(recorder);
        return new Result(
                bars.openTimesNs(),
                closes(bars),
                equity(request, recorder),
                recorder.trades(),
                recorder.fills(),
                recorder.openTrades(result.portfolio()),
                Math.max(request.fast(), request.slow()) - 1,
                recorder.commissions(result.registry().currency(0)));
    }

    private static double[] closes(BarSeries bars) {
        double[] closes = new double[bars.size()];
        for (int i = 0; i < closes.length; i++) {
            closes[i] = Decimal.of(bars.close(i), BarBatch.SCALE).toDouble();
        }
        return closes;
    }

    /** One value a bar; backtrader begins with the first bar on which its crossing is defined. */
    private static double[] equity(Request request, ReferenceRecorder recorder) {
        double[] equity = recorder.equity();
        if (request.conventions() == Conventions.BACKTRADER) {
            int first = Math.min(Math.max(request.fast(), request.slow()), equity.length);
            Arrays.fill(equity, 0, first, Double.NaN);
        }
        return equity;
    }
}
