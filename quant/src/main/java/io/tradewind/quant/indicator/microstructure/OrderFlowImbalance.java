// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.microstructure;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/**
 * Order-flow imbalance at the best prices: what an update of the book added to demand, less what it added to supply.
 *
 * <p>Source: Cont, Kukanov and Stoikov (2014), Journal of Financial Econometrics 12, equation 2. The first book after a reset only starts
 * the comparison.
 */
public final class OrderFlowImbalance implements StreamingKernel {

    private double bid = Double.NaN;
    private double bidSize;
    private double ask = Double.NaN;
    private double askSize;

    /** Without a book. */
    public OrderFlowImbalance() {}

    /**
     * Takes the best prices and the quantities at them.
     *
     * @return the contribution of this update, in units of quantity; 0 for the first
     */
    public double update(double newBid, double newBidSize, double newAsk, double newAskSize) {
        double flow = 0;
        if (isReady()) {
            flow += newBid >= bid ? newBidSize : 0;
            flow -= newBid <= bid ? bidSize : 0;
            flow -= newAsk <= ask ? newAskSize : 0;
            flow += newAsk >= ask ? askSize : 0;
        }
        bid = newBid;
        bidSize = newBidSize;
        ask = newAsk;
        askSize = newAskSize;
        return flow;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(bid);
    }

    @Override
    public void reset() {
        bid = Double.NaN;
        bidSize = 0;
        ask = Double.NaN;
        askSize = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(bid);
        sink.putDouble(bidSize);
        sink.putDouble(ask);
        sink.putDouble(askSize);
    }

    @Override
    public void restore(StateSource source) {
        bid = source.getDouble();
        bidSize = source.getDouble();
        ask = source.getDouble();
        askSize = source.getDouble();
    }
}
