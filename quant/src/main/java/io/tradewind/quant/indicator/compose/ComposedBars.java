// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.compose;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/** An indicator of bars that is a formula over parts. */
public abstract class ComposedBars extends BarIndicator {

    private final Assembly state;

    /**
     * An indicator without history.
     *
     * @param lookback 0-based index of the first bar that has an output
     * @param outputs number of values for each bar
     */
    protected ComposedBars(int lookback, int outputs) {
        this.state = new Assembly(lookback, outputs);
    }

    /** Makes {@code kernel} a part of the state; called while the subclass is constructed, in a fixed order. */
    protected final <T extends StreamingKernel> T part(T kernel) {
        return state.part(kernel);
    }

    /** Publishes output {@code k} of this bar. */
    protected final void set(int k, double value) {
        state.set(k, value);
    }

    /** Feeds the parts with the next bar and sets every output, NaN where there is none yet. */
    protected abstract void compute(double open, double high, double low, double close, double volume);

    @Override
    protected final double next(double open, double high, double low, double close, double volume) {
        state.count();
        compute(open, high, low, close, volume);
        return state.output(0);
    }

    @Override
    public final int lookback() {
        return state.lookback();
    }

    @Override
    public final int outputs() {
        return state.outputs();
    }

    @Override
    public final double value(int output) {
        return state.output(output);
    }

    @Override
    public final boolean isReady() {
        return state.isReady();
    }

    @Override
    public final void reset() {
        state.reset();
    }

    @Override
    public final void save(StateSink sink) {
        state.save(sink);
    }

    @Override
    public final void restore(StateSource source) {
        state.restore(source);
    }
}
