// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.StrategySpec;
import io.tradewind.trading.engine.FeatureListener;
import io.tradewind.trading.feature.node.FeatureSource;
import io.tradewind.trading.feature.pipeline.FeaturePipeline;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code features-<strategy>-<instrument>.csv}: the rows of declared features as the decisions saw them. */
final class FeatureFiles implements FeatureListener, Closeable {
    private static final String TIMES = "time_ns,bar_close_ns,trade_ns,book_ns";

    private final List<@Nullable Writer> writers = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /**
     * Opens a file for each slot that has features.
     *
     * @param folder receives them
     * @param spec its strategies, in the order of their slots
     * @param labels name of each slot's strategy in the run
     */
    FeatureFiles(RunFolder folder, BacktestSpec spec, List<String> labels) throws IOException {
        for (StrategySpec strategy : spec.strategies()) {
            if (!strategy.isQuoting()) {
                for (String symbol : strategy.symbols()) {
                    writers.add(open(folder, strategy, labels.get(writers.size()), symbol));
                }
            }
        }
    }

    private static @Nullable Writer open(RunFolder folder, StrategySpec strategy, String label, String symbol)
            throws IOException {
        List<String> features = strategy.features().features();
        if (features.isEmpty()) {
            return null;
        }
        String name = "features-" + label + "-" + symbol.replaceAll("[^A-Za-z0-9._-]", "_") + ".csv";
        Writer writer = Files.newBufferedWriter(folder.file(name));
        writer.write(TIMES);
        for (String feature : features) {
            writer.write(feature.contains(",") ? ",\"" + feature + "\"" : "," + feature);
        }
        writer.write('\n');
        return writer;
    }

    @Override
    public void onRow(int slotId, FeaturePipeline row) {
        Writer writer = writers.get(slotId);
        if (writer == null) {
            return;
        }
        line.setLength(0);
        line.append(row.decisionNs());
        time(row.asOfNs(FeatureSource.BAR));
        time(row.asOfNs(FeatureSource.TRADE));
        time(row.asOfNs(FeatureSource.BOOK));
        for (int column = 0; column < row.size(); column++) {
            number(row.value(column));
        }
        try {
            writer.append(line.append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException("The run folder cannot be written: " + e.getMessage(), e);
        }
    }

    private void time(long timeNs) {
        line.append(',');
        if (timeNs != FeaturePipeline.NEVER) {
            line.append(timeNs);
        }
    }

    /** A plain decimal with all its digits; nothing where there is no value. */
    private void number(double value) {
        line.append(',');
        if (Double.isFinite(value)) {
            line.append(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
        }
    }

    @Override
    public void close() throws IOException {
        for (Writer writer : writers) {
            if (writer != null) {
                writer.close();
            }
        }
    }
}
