// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.audit.SyntheticRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** Writes a run folder as a market maker leaves it: best prices, own quotes, fills and queue estimates of a random market. */
final class SyntheticQuoting {
    private static final long START_NS = 1_723_161_254_000_000_000L;
    private static final long STEP_NS = 100_000_000L;
    private static final long QUANTITY = 10;

    private final StringBuilder quotes = new StringBuilder("time_ns,instrument,bid,bid_size,ask,ask_size\n");
    private final StringBuilder orders = new StringBuilder(
            "order_id,client_order_id,strategy,instrument,venue,side,type,tif,"
                    + "quantity,limit_price,stop_price,flags,status,filled_quantity,average_price,created_ns,updated_ns,reason\n");
    private final StringBuilder fills =
            new StringBuilder("fill_id,order_id,client_order_id,instrument,venue,side,quantity,price,fee,"
                    + "fee_currency,liquidity,venue_time_ns,receive_time_ns\n");
    private final StringBuilder venue = new StringBuilder(
            "market_seq,time_ns,instrument,client_order_id,event,side,price,quantity,queue_ahead,displayed\n");
    private final SplittableRandom random;
    private long orderId;
    private long fillId;

    /** Own quote of one side. */
    private static final class Quote {
        final String side;
        long id;
        long ticks;
        long sinceNs;
        long ahead;

        Quote(String side) {
            this.side = side;
        }
    }

    private SyntheticQuoting(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Writes the folder: one best price a step of 100 ms at most, for each instrument. */
    static void write(Path folder, long seed, int seconds, String... symbols) throws IOException {
        SyntheticRun.write(folder, seed, Math.max(2, seconds), 1_000_000_000L, 0, symbols);
        SyntheticQuoting run = new SyntheticQuoting(seed);
        for (int i = 0; i < symbols.length; i++) {
            run.instrument(symbols[i], i == 0 ? 6_180_000 : 268_000, seconds * 10);
        }
        Files.writeString(folder.resolve("quotes.csv"), run.quotes);
        Files.writeString(folder.resolve("orders.csv"), run.orders);
        Files.writeString(folder.resolve("fills.csv"), run.fills);
        Files.writeString(folder.resolve("venue.csv"), run.venue);
    }

    private void instrument(String symbol, long start, int steps) {
        Quote bid = new Quote("buy");
        Quote ask = new Quote("sell");
        long best = start;
        for (int i = 0; i < steps; i++) {
            long nowNs = START_NS + i * STEP_NS;
            boolean moves = random.nextInt(4) == 0;
            best += moves ? random.nextInt(-60, 61) : 0;
            long spread = 1L + (random.nextInt(10) == 0 ? random.nextInt(30) : 0);
            if (moves || i == 0) {
                row(quotes, nowNs, symbol, price(best), "1.5", price(best + spread), "0.7");
            }
            follow(bid, symbol, best, nowNs, moves);
            follow(ask, symbol, best + spread, nowNs, moves);
        }
        end(bid, symbol, "acknowledged", 0, START_NS);
        end(ask, symbol, "acknowledged", 0, START_NS);
    }

    private void follow(Quote quote, String symbol, long best, long nowNs, boolean moves) {
        if (quote.id != 0 && quote.ahead == 0 && random.nextInt(5) == 0) {
            String maker = random.nextInt(20) == 0 ? "taker" : "maker";
            row(
                    fills,
                    ++fillId,
                    quote.id,
                    "s-" + quote.id,
                    symbol,
                    "SIM",
                    quote.side,
                    "0.01",
                    price(quote.ticks),
                    "0.61",
                    "USDT",
                    maker,
                    nowNs,
                    nowNs);
            event(quote, symbol, nowNs, "filled");
            end(quote, symbol, "filled", QUANTITY, nowNs);
        } else if (quote.id != 0 && moves) {
            event(quote, symbol, nowNs, "ended");
            end(quote, symbol, "cancelled", 0, nowNs);
        } else if (quote.id != 0 && random.nextInt(3) == 0) {
            quote.ahead = Math.max(0, quote.ahead - random.nextInt(700));
            event(quote, symbol, nowNs, "queue");
        } else if (quote.id == 0) {
            quote.id = ++orderId;
            quote.ticks = best + (quote.side.equals("buy") ? -1L : 1L) * random.nextInt(3);
            quote.sinceNs = nowNs;
            quote.ahead = 200L + random.nextInt(2_000);
            event(quote, symbol, nowNs, "accepted");
        }
    }

    private void event(Quote quote, String symbol, long nowNs, String event) {
        row(
                venue,
                1,
                nowNs,
                symbol,
                "s-" + quote.id,
                event,
                quote.side,
                price(quote.ticks),
                "0.01",
                quote.ahead / 1000.0,
                "2.5");
    }

    private void end(Quote quote, String symbol, String status, long filled, long nowNs) {
        if (quote.id != 0) {
            row(
                    orders,
                    quote.id,
                    "s-" + quote.id,
                    "market-making",
                    symbol,
                    "SIM",
                    quote.side,
                    "limit",
                    "gtc",
                    "0.01",
                    price(quote.ticks),
                    "",
                    "quote;post-only",
                    status,
                    filled / 1000.0,
                    "",
                    quote.sinceNs,
                    Math.max(quote.sinceNs, nowNs),
                    "");
        }
        quote.id = 0;
    }

    private static String price(long ticks) {
        return String.format(Locale.ROOT, "%d.%02d", ticks / 100, ticks % 100);
    }

    private static void row(StringBuilder out, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            out.append(i == 0 ? "" : ",").append(fields[i]);
        }
        out.append('\n');
    }
}
