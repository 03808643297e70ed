// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.family;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.node.BarInput;
import io.tradewind.trading.feature.node.FeatureGraph;
import io.tradewind.trading.feature.node.FeatureNode;
import io.tradewind.trading.feature.node.FeatureSource;

/** The session day of the last bar: minutes from its start to the bar's close (0), day of the week (1), length in minutes (2). */
final class SessionClock extends FeatureNode {

    static final int MINUTES = 0;
    static final int DAY_OF_WEEK = 1;
    static final int LENGTH = 2;

    private static final double MINUTE_NS = 60e9;

    private final Session session;
    private long dayStartNs;
    private long dayEndNs = Long.MIN_VALUE;
    private double minutes = Double.NaN;
    private double dayOfWeek = Double.NaN;
    private boolean newDay;

    private SessionClock(Session session) {
        super(FeatureSource.CLOCK, 0);
        this.session = session;
    }

    static SessionClock of(FeatureGraph graph) {
        return graph.node(SessionClock.class, "clock", () -> new SessionClock(graph.session()));
    }

    @Override
    public void onBar(BarInput bar) {
        long openTimeNs = bar.openTimeNs();
        newDay = openTimeNs >= dayEndNs || openTimeNs < dayStartNs;
        if (newDay) {
            dayStartNs = session.dayStartNs(openTimeNs);
            dayEndNs = session.nextDayStartNs(openTimeNs);
            dayOfWeek = session.dayOfWeek(openTimeNs);
        }
        minutes = (bar.closeTimeNs() + 1 - dayStartNs) / MINUTE_NS;
    }

    /** Whether the last bar was the first of its session day. */
    boolean isNewDay() {
        return newDay;
    }

    @Override
    public double value(int output) {
        return switch (output) {
            case MINUTES -> minutes;
            case DAY_OF_WEEK -> dayOfWeek;
            default -> (dayEndNs - dayStartNs) / MINUTE_NS;
        };
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(dayStartNs);
        sink.putLong(dayEndNs);
        sink.putDouble(minutes);
        sink.putDouble(dayOfWeek);
        sink.putLong(newDay ? 1 : 0);
    }

    @Override
    public void restore(StateSource source) {
        dayStartNs = source.getLong();
        dayEndNs = source.getLong();
        minutes = source.getDouble();
        dayOfWeek = source.getDouble();
        newDay = source.getLong() != 0;
    }
}
