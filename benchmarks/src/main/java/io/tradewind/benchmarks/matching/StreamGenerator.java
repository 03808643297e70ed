// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.benchmarks.matching.CommandStream.Kind;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.matching.MatchingEngine;
import io.tradewind.simulation.matching.OrderRequest;
import io.tradewind.simulation.matching.filter.MatchFilters;
import java.io.IOException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes a stream of commands like those of a busy market: mostly moves, some orders, few trades. Every command is played through an
 * engine as it is made, so that moves, reductions and cancels name orders that live.
 *
 * <p>Orders rest around a middle price that wanders, most of them near, some very far (the square of an exponential variate). The
 * symbols of low number get more commands than the others.
 */
final class StreamGenerator {
    /** Takes what is generated. */
    @FunctionalInterface
    interface Sink {
        void take(Command command) throws IOException;
    }

    private static final int PER_MILLE = 1000;
    private static final int MOVES = 710;
    private static final int ORDERS = 128;
    private static final int CANCELS = 72;
    private static final int REDUCTIONS = 72;
    private static final int IMMEDIATE = 17;
    private static final int CROSSING = 30;
    private static final int WANDERING = 20;
    private static final long LEAST_PRICE = 1000;

    /** The widest draw of {@link #distance}: e to the -44 is below the smallest variate. */
    private static final long FARTHEST_WIDTHS = 44L * 44;

    private final StreamShape shape;
    private final RandomGenerator random;
    private final LiveOrders[] live;
    private final MatchingEngine[] engines;
    private final long[] middle;
    private final OrderRequest request = new OrderRequest();
    private long nextOrder = 1;
    private int alive;

    StreamGenerator(StreamShape shape) {
        this.shape = shape;
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(shape.seed());
        live = new LiveOrders[shape.symbols()];
        engines = new MatchingEngine[shape.symbols()];
        middle = new long[shape.symbols()];
        for (int i = 0; i < shape.symbols(); i++) {
            live[i] = new LiveOrders();
            engines[i] = new MatchingEngine(MatchFilters.NONE, live[i]);
            middle[i] = LEAST_PRICE + (long) (shape.width() * FARTHEST_WIDTHS) + random.nextLong(10_000);
        }
    }

    /** Orders until so many rest that the shape is reached. */
    void fill(Sink sink) throws IOException {
        while (alive < shape.orders()) {
            emit(order(Kind.PLACE_GTC, symbol()), sink);
        }
    }

    /** The commands to measure, after the fill. */
    void commands(Sink sink) throws IOException {
        for (int i = 0; i < shape.commands(); i++) {
            int symbol = symbol();
            wander(symbol);
            emit(command(kind(symbol), symbol), sink);
        }
    }

    private int symbol() {
        double at = random.nextDouble();
        return (int) (shape.symbols() * at * at);
    }

    private void wander(int symbol) {
        if (random.nextInt(PER_MILLE) < WANDERING) {
            middle[symbol] = Math.max(LEAST_PRICE, middle[symbol] + (random.nextBoolean() ? 1 : -1));
        }
    }

    private Kind kind(int symbol) {
        if (live[symbol].size() == 0) {
            return Kind.PLACE_GTC;
        }
        Kind drawn = drawn(random.nextInt(PER_MILLE));
        if (drawn == Kind.PLACE_GTC && alive > shape.orders()) {
            return Kind.CANCEL;
        }
        return drawn == Kind.CANCEL && alive < shape.orders() ? Kind.PLACE_GTC : drawn;
    }

    private static Kind drawn(int mille) {
        if (mille < MOVES) {
            return Kind.MOVE;
        } else if (mille < MOVES + ORDERS) {
            return Kind.PLACE_GTC;
        } else if (mille < MOVES + ORDERS + CANCELS) {
            return Kind.CANCEL;
        } else if (mille < MOVES + ORDERS + CANCELS + REDUCTIONS) {
            return Kind.REDUCE;
        }
        return mille < MOVES + ORDERS + CANCELS + REDUCTIONS + IMMEDIATE ? Kind.PLACE_IOC : Kind.PLACE_FOK_BUDGET;
    }

    private Command command(Kind kind, int symbol) {
        return switch (kind) {
            case PLACE_GTC, PLACE_IOC -> order(kind, symbol);
            case PLACE_FOK_BUDGET -> budgeted(symbol);
            case MOVE -> move(symbol);
            case REDUCE -> reduction(symbol);
            case CANCEL -> cancel(symbol, live[symbol].any(random));
        };
    }

    private Command order(Kind kind, int symbol) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = kind == Kind.PLACE_IOC ? price(symbol, side.opposite()) : restingPrice(symbol, side);
        return Command.place(kind, symbol, account(), nextOrder++, side, price, size());
    }

    private Command budgeted(int symbol) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long size = size();
        long budget = Math.multiplyExact(size, price(symbol, side.opposite()));
        long cost = engines[symbol].walkCost(side, size);
        boolean affordable = cost >= 0 && (side == Side.BUY ? cost <= budget : cost >= budget);
        return new Command(Kind.PLACE_FOK_BUDGET, symbol, account(), nextOrder++, side, budget, size, 0, affordable);
    }

    /** To another price, so that an amendment does the same. */
    private Command move(int symbol) {
        LiveOrders.Live order = live[symbol].any(random);
        long price = restingPrice(symbol, order.side);
        long other = price == order.price ? price + 1 : price;
        return Command.place(Kind.MOVE, symbol, order.account, order.id, order.side, other, 0);
    }

    private Command reduction(int symbol) {
        LiveOrders.Live order = live[symbol].any(random);
        if (order.leaves == 1) {
            return cancel(symbol, order);
        }
        long lots = 1 + random.nextLong(order.leaves - 1);
        return new Command(
                Kind.REDUCE, symbol, order.account, order.id, order.side, 0, lots, order.total - lots, false);
    }

    private static Command cancel(int symbol, LiveOrders.Live order) {
        return Command.place(Kind.CANCEL, symbol, order.account, order.id, order.side, 0, 0);
    }

    private long account() {
        return 1L + random.nextInt(shape.accounts());
    }

    /** Half of all orders are of one lot, the others of up to 60. */
    private long size() {
        return random.nextBoolean() ? 1 : 1L + random.nextInt(60);
    }

    private long restingPrice(int symbol, Side side) {
        boolean crosses = random.nextInt(PER_MILLE) < CROSSING;
        return crosses ? middle[symbol] + side.sign() * random.nextLong(4) : price(symbol, side);
    }

    private long price(int symbol, Side side) {
        return Math.max(LEAST_PRICE, middle[symbol] - side.sign() * distance());
    }

    private long distance() {
        double exponential = -StrictMath.log(1 - random.nextDouble());
        return 1 + (long) (shape.width() * exponential * exponential);
    }

    private void emit(Command command, Sink sink) throws IOException {
        sink.take(command);
        LiveOrders orders = live[command.symbol()];
        int before = orders.size();
        apply(engines[command.symbol()], command);
        alive += orders.size() - before;
    }

    private void apply(MatchingEngine engine, Command command) {
        switch (command.kind()) {
            case PLACE_GTC -> engine.submit(limit(command, TimeInForce.GTC));
            case PLACE_IOC -> engine.submit(limit(command, TimeInForce.IOC));
            case PLACE_FOK_BUDGET ->
                engine.submitWithinBudget(of(command, OrderType.MARKET, TimeInForce.FOK), command.price());
            case MOVE -> engine.move(command.order(), command.account(), command.price());
            case REDUCE -> engine.reduce(command.order(), command.account(), command.size());
            case CANCEL -> engine.cancel(command.order(), command.account());
        }
    }

    private OrderRequest limit(Command command, TimeInForce tif) {
        return of(command, OrderType.LIMIT, tif).prices(command.price(), OrderRequest.NOT_GIVEN);
    }

    private OrderRequest of(Command command, OrderType type, TimeInForce tif) {
        return request.of(command.order(), command.account(), command.side(), type, tif, command.size());
    }
}
