// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.matching.MatchBook;
import io.tradewind.simulation.matching.MatchingEngine;
import io.tradewind.simulation.matching.OrderRequest;
import io.tradewind.simulation.matching.filter.MatchFilters;

/** Sends the commands of a stream to matching engines, one for each symbol. */
final class StreamPlayer {
    private final TradeTally tally = new TradeTally();
    private final OrderRequest request = new OrderRequest();
    private final MatchingEngine[] engines;

    StreamPlayer(int symbols) {
        engines = new MatchingEngine[symbols];
        for (int i = 0; i < symbols; i++) {
            engines[i] = new MatchingEngine(MatchFilters.NONE, tally);
        }
    }

    TradeTally tally() {
        return tally;
    }

    MatchBook book(int symbol) {
        return engines[symbol].book();
    }

    /** Plays a whole stream. */
    void play(CommandStream stream) {
        for (int row = 0; row < stream.rows(); row++) {
            play(stream, row);
        }
    }

    /** Plays one command. */
    void play(CommandStream stream, int row) {
        MatchingEngine engine = engines[stream.symbol(row)];
        long order = stream.order(row);
        long account = stream.account(row);
        switch (stream.kind(row)) {
            case PLACE_GTC -> engine.submit(limit(stream, row, TimeInForce.GTC));
            case PLACE_IOC -> engine.submit(limit(stream, row, TimeInForce.IOC));
            case PLACE_FOK_BUDGET -> engine.submitWithinBudget(market(stream, row), stream.price(row));
            case MOVE -> engine.move(order, account, stream.price(row));
            case REDUCE -> reduce(engine, order, account, stream.size(row));
            case CANCEL -> engine.cancel(order, account);
        }
    }

    private OrderRequest limit(CommandStream stream, int row, TimeInForce tif) {
        return of(stream, row, OrderType.LIMIT, tif).prices(stream.price(row), OrderRequest.NOT_GIVEN);
    }

    private OrderRequest market(CommandStream stream, int row) {
        return of(stream, row, OrderType.MARKET, TimeInForce.FOK);
    }

    private OrderRequest of(CommandStream stream, int row, OrderType type, TimeInForce tif) {
        Side side = stream.side(row);
        return request.of(stream.order(row), stream.account(row), side, type, tif, stream.size(row));
    }

    /** A reduction to nothing is a cancel to the listener, and counted there; one that leaves something is counted here. */
    private void reduce(MatchingEngine engine, long order, long account, long size) {
        long refused = tally.refusals();
        long gone = tally.reductions();
        engine.reduce(order, account, size);
        if (tally.refusals() == refused && tally.reductions() == gone) {
            tally.reduced(size);
        }
    }
}
