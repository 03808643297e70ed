// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import io.tradewind.quant.indicator.StateSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Named features of one instrument and bar interval, recomputed at each finished bar.
 *
 * <p>Columns are declared once, before the first bar; their index is what hot code reads.
 */
public final class FeatureRow {
    private final List<String> names = new ArrayList<>();
    private BarFeature[] features = new BarFeature[0];
    private double[] values = new double[0];
    private DeclaredFeatures declared = DeclaredFeatures.NONE;

    /**
     * Sets the features that the configuration declares; their owner computes and saves them.
     *
     * @param features as of the bar on which the strategy decides
     */
    public void attach(DeclaredFeatures features) {
        declared = features;
    }

    /**
     * The features that the configuration declares.
     *
     * @return none unless some are declared
     */
    public DeclaredFeatures declared() {
        return declared;
    }

    /**
     * Declares a column; declaring a name again gives the column that exists.
     *
     * @param name unique name with its parameters, such as {@code sma(close,10)}
     * @param feature computes it
     * @return index of the column
     */
    public int declare(String name, BarFeature feature) {
        int existing = names.indexOf(name);
        if (existing >= 0) {
            return existing;
        }
        names.add(name);
        features = append(features, feature);
        values = java.util.Arrays.copyOf(values, features.length);
        values[features.length - 1] = Double.NaN;
        return features.length - 1;
    }

    private static BarFeature[] append(BarFeature[] array, BarFeature feature) {
        BarFeature[] longer = java.util.Arrays.copyOf(array, array.length + 1);
        longer[array.length] = feature;
        return longer;
    }

    /**
     * Declares a column that a model event fills.
     *
     * @param modelId the model whose scores enter the row
     * @return index of the column; NaN until the first score
     */
    public int declareModel(int modelId) {
        return declare("model(" + modelId + ")", new ModelScore());
    }

    /**
     * Sets the score of a model, if the row has a column for it.
     *
     * @param modelId the model
     * @param score its answer
     */
    public void onModelScore(int modelId, double score) {
        int column = names.indexOf("model(" + modelId + ")");
        if (column >= 0 && features[column] instanceof ModelScore model) {
            model.score = score;
            values[column] = score;
        }
    }

    /**
     * Recomputes all columns.
     *
     * @param bar finished
     */
    public void onBar(Bar bar) {
        for (int i = 0; i < features.length; i++) {
            values[i] = features[i].onBar(bar);
        }
    }

    /**
     * Value of a column.
     *
     * @param column index that its declaration gave
     * @return the value after the last bar; NaN until warm
     */
    public double value(int column) {
        return values[column];
    }

    /**
     * Names of the columns.
     *
     * @return in order of their index
     */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        for (int i = 0; i < features.length; i++) {
            sink.putDouble(values[i]);
            features[i].save(sink);
        }
    }

    private static final class ModelScore implements BarFeature {
        private double score = Double.NaN;

        @Override
        public double onBar(Bar bar) {
            return score;
        }

        @Override
        public void save(StateSink sink) {
            sink.putDouble(score);
        }
    }
}
