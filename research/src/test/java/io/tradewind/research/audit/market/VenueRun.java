// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueuePosition;
import io.tradewind.simulation.queue.QueueSpec;
import io.tradewind.simulation.venue.BookOrder;
import io.tradewind.simulation.venue.BookVenue;
import io.tradewind.simulation.venue.BookVenueSpec;
import io.tradewind.simulation.venue.VenueListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Sends random orders of all kinds to the real venue over random ticks, and writes what a run folder holds of that. */
public final class VenueRun implements VenueListener {
    private static final Currency USD = Currency.of("USD");

    private final SplittableRandom random;
    private final TickScript ticks;
    private final BookVenue venue;
    private final NewOrder order = new NewOrder();
    private final Map<Long, String> orders = new TreeMap<>();
    private final Map<Long, Long> filled = new TreeMap<>();
    private final StringBuilder record = new StringBuilder();
    private final StringBuilder fills = new StringBuilder();
    private final TickBatch batch = new TickBatch(1);
    private long sent;

    private VenueRun(long seed, TickScript ticks, QueueSpec queue) {
        this.random = new SplittableRandom(seed + 1);
        this.ticks = ticks;
        InstrumentTerms terms = InstrumentTerms.spot("AAA", "SIM", Currency.of("AAA"), USD, Decimal.ONE, Decimal.ONE);
        InstrumentRegistry registry = new InstrumentRegistry(List.of(terms), USD);
        FeeTier tier = new FeeTier(Decimal.ZERO, Decimal.ONE, Decimal.ONE);
        TieredFees fees =
                new TieredFees(List.of(tier), Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, USD.scale());
        LatencySpec latency = seed % 2 == 0
                ? LatencySpec.fixed(RandomTicks.MILLISECOND * random.nextInt(60))
                : LatencySpec.logNormal(3, 1, RandomTicks.MILLISECOND);
        this.venue = new BookVenue(
                registry,
                new RateTable(registry, Map.of()),
                new BookVenueSpec(fees, latency, LatencySpec.none(), queue, seed),
                100_000_000_00L,
                new OrderBook.Depth[] {ticks.hasDepth("AAA") ? OrderBook.Depth.FULL : OrderBook.Depth.TOP},
                this);
    }

    /** Writes venue.csv, and as much of the other files as the checks on it read. */
    public static TickScript write(Path folder, long seed, boolean hasDepth, int count, QueueSpec queue)
            throws IOException {
        TickScript ticks = RandomTicks.of(seed, hasDepth, count);
        VenueRun run = new VenueRun(seed, ticks, queue);
        run.drive();
        run.put(folder);
        return ticks;
    }

    private void drive() {
        for (int i = 0; i < ticks.size(); i++) {
            long timeNs = ticks.timeNs(i);
            while (venue.nextArrivalNs() < timeNs) {
                venue.arrive();
            }
            ticks.copyTo(batch, i);
            venue.onTick(0, batch, 0, timeNs);
            if (random.nextInt(3) == 0) {
                venue.newOrder(next(timeNs));
            } else if (sent > 0 && random.nextInt(4) == 0) {
                venue.cancelOrder(sent - random.nextInt((int) Math.min(sent, 8)), 0, timeNs);
            }
        }
    }

    private NewOrder next(long timeNs) {
        order.clientOrderId = ++sent;
        order.timeNs = timeNs;
        order.side = random.nextBoolean() ? Side.BUY : Side.SELL;
        int dice = random.nextInt(10);
        order.type = dice < 7 ? OrderType.LIMIT : dice < 9 ? OrderType.MARKET : OrderType.STOP;
        order.timeInForce = TimeInForce.values()[Math.max(0, random.nextInt(8) - 5)];
        order.quantityLots = 1L + random.nextInt(12);
        long best = Math.max(90, venue.book(0).bestTicks(order.side));
        long limit = best + random.nextInt(7) - 3;
        order.limitTicks = order.type == OrderType.LIMIT ? limit : 0;
        order.stopTicks = order.type == OrderType.STOP ? best + 3L * order.side.sign() : 0;
        order.reduceOnly = random.nextInt(8) == 0;
        order.postOnly = order.timeInForce == TimeInForce.GTC && random.nextInt(3) == 0;
        order.ocoGroupId = random.nextInt(6) == 0 ? 1 + sent / 6 : 0;
        orders.put(
                sent,
                "%d,%s,AAA,%d,%s,%s"
                        .formatted(
                                sent,
                                side(order.side),
                                order.quantityLots,
                                order.limitTicks == 0 ? "" : Long.toString(order.limitTicks),
                                order.reduceOnly ? "exit;reduce-only" : "entry"));
        return order;
    }

    private static String side(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private void put(Path folder) throws IOException {
        String header =
                "market_seq,time_ns,instrument,client_order_id,event,side,price,quantity,queue_ahead,displayed\n";
        Files.writeString(folder.resolve("venue.csv"), header + record);
        Files.writeString(
                folder.resolve("fills.csv"),
                "client_order_id,instrument,side,quantity,price,liquidity,venue_time_ns\n" + fills);
        StringBuilder rows =
                new StringBuilder("client_order_id,side,instrument,quantity,limit_price,flags,filled_quantity\n");
        orders.forEach((id, text) -> rows.append(text)
                .append(',')
                .append(filled.getOrDefault(id, 0L))
                .append('\n'));
        Files.writeString(folder.resolve("orders.csv"), rows.toString());
        Files.writeString(folder.resolve("manifest.json"), """
                {"currency":"USD","dataFingerprints":{"AAA":"print"},"counts":{"ticks":%d},
                 "instruments":[{"symbol":"AAA","contract":"spot","lot":1,"multiplier":1,"base":"AAA","quote":"USD"}]}
                """.formatted(ticks.size()));
    }

    private void row(long sequence, long timeNs, BookOrder of, String event, long price, long quantity, String rest) {
        record.append("%d,%d,AAA,%d,%s,%s,%s,%d,%s\n"
                .formatted(
                        sequence,
                        timeNs,
                        of.clientOrderId(),
                        event,
                        side(of.side()),
                        price == 0 ? "" : Long.toString(price),
                        quantity,
                        rest));
    }

    @Override
    public void onAccepted(long marketSequence, long venueTimeNs, BookOrder accepted) {
        row(marketSequence, venueTimeNs, accepted, "accepted", accepted.limitTicks(), accepted.lots(), ",");
    }

    @Override
    public void onQueue(long marketSequence, long venueTimeNs, BookOrder queued) {
        boolean unknown = queued.queueAheadLots() == QueuePosition.UNKNOWN;
        String ahead = unknown ? "" : Long.toString(queued.queueAheadLots());
        String rest = ahead + "," + queued.displayedLots();
        row(marketSequence, venueTimeNs, queued, "queue", queued.limitTicks(), queued.leavesLots(), rest);
    }

    @Override
    public void onFilled(
            long marketSequence,
            long venueTimeNs,
            BookOrder of,
            long priceTicks,
            long lots,
            Liquidity liquidity,
            long availableLots) {
        String kind = liquidity.name().toLowerCase(Locale.ROOT);
        row(marketSequence, venueTimeNs, of, "filled-" + kind, priceTicks, lots, "," + availableLots);
        filled.merge(of.clientOrderId(), lots, Long::sum);
        fills.append("%d,AAA,%s,%d,%d,%s,%d\n"
                .formatted(of.clientOrderId(), side(of.side()), lots, priceTicks, kind, venueTimeNs));
    }

    @Override
    public void onEnded(long marketSequence, long venueTimeNs, BookOrder ended, VenueReason reason) {
        row(marketSequence, venueTimeNs, ended, "ended", ended.limitTicks(), ended.leavesLots(), ",");
    }
}
