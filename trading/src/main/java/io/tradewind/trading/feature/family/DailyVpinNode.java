// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.microstructure.VolumeBuckets;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;
import io.tradewind.trading.feature.node.TradeInput;
import io.tradewind.trading.feature.node.TradeObserver;

/** VPIN over buckets of a share of the volume of the session day before; the first day only measures the volume. */
final class DailyVpinNode extends FeatureNode implements TradeObserver {

    private final Session session;
    private final int bucketsADay;
    private final VolumeBuckets buckets;
    private long dayEndNs = Long.MIN_VALUE;
    private double volumeToday;
    private boolean sized;

    DailyVpinNode(Session session, int bucketsADay, int window) {
        super(FeatureSource.TRADE, NOT_IN_BARS);
        this.session = session;
        this.bucketsADay = bucketsADay;
        buckets = new VolumeBuckets(1, window);
    }

    @Override
    public void onTrade(TradeInput trade) {
        if (trade.timeNs() >= dayEndNs) {
            startDay(trade.timeNs());
        }
        volumeToday += trade.quantity();
        if (sized) {
            buckets.add(trade.quantity(), trade.isBuy());
        }
    }

    private void startDay(long timeNs) {
        if (volumeToday > 0) {
            buckets.resize(volumeToday / bucketsADay);
            sized = true;
        }
        volumeToday = 0;
        dayEndNs = session.nextDayStartNs(timeNs);
    }

    @Override
    public void onBar(BarInput bar) {
        // buckets do not follow bars
    }

    @Override
    public double value(int output) {
        return buckets.value();
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(dayEndNs);
        sink.putDouble(volumeToday);
        sink.putLong(sized ? 1 : 0);
        buckets.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        dayEndNs = source.getLong();
        volumeToday = source.getDouble();
        sized = source.getLong() != 0;
        buckets.restore(source);
    }
}
