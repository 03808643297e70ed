// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.book;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts orders and fills of a backtest and hashes the fills: their orders, times, prices, lots and fees. */
final class FillHash implements BacktestListener {
    private static final int FIELDS = 7;

    private final MessageDigest digest = sha256();
    private final ByteBuffer row = ByteBuffer.allocate(FIELDS * Long.BYTES);
    private long orders;
    private long fills;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public EngineListeners listeners(InstrumentRegistry registry, RateTable rates) {
        EngineListeners silent = SilentListeners.with((timeNs, portfolio) -> {});
        OrderListener counting = new OrderListener() {
            @Override
            public void onOrderDone(Order order) {
                orders++;
            }

            @Override
            public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
                throw new IllegalStateException("order " + clientOrderId + " cannot take " + event);
            }
        };
        return new EngineListeners(
                silent.ledger(),
                counting,
                (order, fillId, bar, lots, priceTicks, feeUnits, liquidity, venueTimeNs, receiveTimeNs) ->
                        onFill(order, lots, priceTicks, feeUnits, venueTimeNs, receiveTimeNs),
                silent.roundTrips(),
                silent.rejections(),
                silent.equity());
    }

    private void onFill(Order order, long lots, long ticks, long feeUnits, long venueNs, long receiveNs) {
        fills++;
        row.clear()
                .putLong(order.clientOrderId())
                .putLong(order.instrumentId())
                .putLong(order.side() == Side.BUY ? lots : -lots)
                .putLong(ticks)
                .putLong(feeUnits)
                .putLong(venueNs)
                .putLong(receiveNs);
        digest.update(row.array());
    }

    @Override
    public boolean wantsBenchmark() {
        return false;
    }

    @Override
    public EquityListener benchmark() {
        return (timeNs, portfolio) -> {};
    }

    @Override
    public void onProgress(long ticks, long timeNs) {
        // nobody watches
    }

    long orders() {
        return orders;
    }

    long fills() {
        return fills;
    }

    /** SHA-256 of all fills, in hex. Ends the hash. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
