// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.compose;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The outputs of an indicator and the parts that hold its state. */
final class Assembly {

    private final List<StreamingKernel> parts = new ArrayList<>();
    private final double[] outputs;
    private final int lookback;
    private long bars;

    Assembly(int lookback, int outputs) {
        this.lookback = lookback;
        this.outputs = new double[outputs];
        Arrays.fill(this.outputs, Double.NaN);
    }

    <T extends StreamingKernel> T part(T kernel) {
        parts.add(kernel);
        return kernel;
    }

    int lookback() {
        return lookback;
    }

    int outputs() {
        return outputs.length;
    }

    double output(int k) {
        return outputs[k];
    }

    void set(int k, double value) {
        outputs[k] = value;
    }

    void count() {
        bars++;
    }

    boolean isReady() {
        return bars > lookback;
    }

    void reset() {
        bars = 0;
        Arrays.fill(outputs, Double.NaN);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).reset();
        }
    }

    void save(StateSink sink) {
        sink.putLong(bars);
        for (double output : outputs) {
            sink.putDouble(output);
        }
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).save(sink);
        }
    }

    void restore(StateSource source) {
        bars = source.getLong();
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = source.getDouble();
        }
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).restore(source);
        }
    }
}
