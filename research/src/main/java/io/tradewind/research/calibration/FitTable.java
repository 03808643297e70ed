// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.KolmogorovSmirnov;
import io.tradewind.quant.inference.SelfExcitingFit;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.QuantileTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Goodness of fit of the laws that the synthetic market uses, and of simpler ones beside them. */
final class FitTable {
    private final List<Fit> fits = new ArrayList<>();

    private FitTable() {}

    static List<Fit> of(MarketSample sample, MarketFigures figures) {
        FitTable table = new FitTable();
        table.arrivals("orders, time between", sample.orderGapsMs());
        table.arrivals("quotes, time between", sample.quoteGapsMs());
        table.amounts("order size", sample.orderLots(), figures.flow().orderLots());
        table.amounts("trade size", sample.tradeLots(), figures.flow().tradeLots());
        table.amounts("depth at level 1", sample.depthLots(0), figures.book().bestLots());
        table.amounts(
                "depth at levels 2-10",
                sample.depthLots(1, MarketSample.LEVELS),
                figures.book().deepLots());
        table.amounts(
                "distance of changes", sample.distanceTicks(), figures.book().distanceTicks());
        table.normal("return over 1 s", sample.returns(1));
        table.latency(sample.latenciesMs());
        return List.copyOf(table.fits);
    }

    private void arrivals(String series, double[] gapsMs) {
        double[] gaps = FigureEstimator.fitted(gapsMs);
        SelfExcitingFit fit = SelfExcitingFit.of(gaps);
        String law = String.format(
                Locale.ROOT,
                "self-exciting, n %.2f + %.2f, decay %.3g + %.3g /s",
                fit.fastBranching(),
                fit.slowBranching(),
                fit.fastDecay(),
                fit.slowDecay());
        add(series, law, true, KolmogorovSmirnov.of(fit.residuals(gaps), FitTable::exponential));
        double mean = SampleMoments.mean(gaps);
        add(series, "Poisson", false, KolmogorovSmirnov.of(gaps, gap -> exponential(gap / mean)));
    }

    private static double exponential(double x) {
        return x <= 0 ? 0 : -StrictMath.expm1(-x);
    }

    private void amounts(String series, double[] values, QuantileTable table) {
        add(series, "table of 17 quantiles", true, KolmogorovSmirnov.of(values, table::cumulative));
        logNormal(series, values);
    }

    private void latency(double[] milliseconds) {
        if (milliseconds.length > 1) {
            logNormal("feed latency above the least, ms", milliseconds);
        }
    }

    private void logNormal(String series, double[] values) {
        double[] logs = FigureEstimator.logs(values);
        double mu = SampleMoments.mean(logs);
        double sigma = SampleMoments.standardDeviation(logs, 1);
        String law = String.format(Locale.ROOT, "log-normal, mu %.3f, sigma %.3f", mu, sigma);
        add(series, law, false, KolmogorovSmirnov.of(logs, x -> NormalDistribution.cumulative((x - mu) / sigma)));
    }

    private void normal(String series, double[] values) {
        double mean = SampleMoments.mean(values);
        double deviation = SampleMoments.standardDeviation(values, 1);
        String law = String.format(Locale.ROOT, "normal, deviation %.3f bp", deviation * 1e4);
        add(
                series,
                law,
                false,
                KolmogorovSmirnov.of(values, x -> NormalDistribution.cumulative((x - mean) / deviation)));
    }

    private void add(String series, String law, boolean generated, KolmogorovSmirnov test) {
        fits.add(new Fit(series, law, generated, test));
    }
}
