// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.matching.filter.MatchFilters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The checks of the naive twin, one after the other; an empty text is none that fails. */
final class NaiveChecks {
    private record Trade(long timeNs, long price, long lots) {}

    private final NaiveEngine engine;
    private final MatchFilters filters;
    private final boolean sharedFills;
    private final List<Trade> trades = new ArrayList<>();

    NaiveChecks(NaiveEngine engine, MatchFilters filters, OcoRules rules) {
        this.engine = engine;
        this.filters = filters;
        this.sharedFills = rules.fill() == OcoRules.Fill.REDUCE;
    }

    private static boolean given(long value) {
        return value != NaiveOrder.NONE;
    }

    String refusal(OrderRequest r) {
        boolean display = given(r.displayLots);
        boolean waits = r.type.isWaiting();
        boolean rests =
                r.type == OrderType.LIMIT && r.timeInForce != TimeInForce.IOC && r.timeInForce != TimeInForce.FOK;
        boolean gtd = r.timeInForce == TimeInForce.GTD;
        boolean trailing = r.type == OrderType.TRAILING_STOP;
        boolean timed = r.type == OrderType.TIME_STOP;
        if (engine.halted) {
            return "NOT_TRADING";
        } else if (!quantity(r.quantityLots) || (!r.type.isLimited() && !market(r.quantityLots))) {
            return "BAD_QUANTITY";
        } else if (r.type.isLimited() && !price(r.priceTicks)) {
            return "BAD_PRICE";
        } else if (r.type.hasStopPrice() && !price(r.stopTicks)) {
            return "BAD_PRICE";
        } else if (trailing && !trail(r)) {
            return "BAD_TRAIL";
        } else if (timed && r.triggerTimeNs < 0) {
            return "BAD_TIME";
        } else if (gtd && (r.expireTimeNs < 0 || r.expireTimeNs <= engine.now)) {
            return "BAD_TIME";
        } else if (display && (r.displayLots <= 0 || r.displayLots > r.quantityLots)) {
            return "BAD_QUANTITY";
        } else if ((r.postOnly || display) && !rests) {
            return "BAD_COMBINATION";
        } else if (!trailing && (given(r.trailTicks) || given(r.trailBps))) {
            return "BAD_COMBINATION";
        } else if (r.trigger != TriggerPrice.LAST && (!waits || timed)) {
            return "BAD_COMBINATION";
        } else if ((given(r.triggerTimeNs) && !timed) || (given(r.expireTimeNs) && !gtd)) {
            return "BAD_COMBINATION";
        } else if (r.reduceOnly && given(r.parentOrderId)) {
            return "BAD_COMBINATION";
        }
        String links = links(r);
        return links.isEmpty() ? venueRules(r) : links;
    }

    private boolean quantity(long lots) {
        return lots > 0 && lots >= filters.minLots() && lots <= filters.maxLots();
    }

    private boolean market(long lots) {
        MatchFilters.LotRange range = filters.marketLots();
        return lots >= range.minLots() && lots <= range.maxLots() && lots % range.stepLots() == 0;
    }

    private boolean price(long ticks) {
        return ticks > 0 && ticks >= filters.minPriceTicks() && ticks <= filters.maxPriceTicks();
    }

    private static boolean trail(OrderRequest r) {
        if (given(r.trailTicks) == given(r.trailBps)) {
            return false;
        }
        return given(r.trailTicks) ? r.trailTicks > 0 : r.trailBps > 0 && r.trailBps <= 10_000;
    }

    private String links(OrderRequest r) {
        NaiveEngine.Group group = engine.groups.get(r.ocoGroupId);
        if (group != null && (group.account != r.accountId || group.side != r.side)) {
            return "BAD_LINK";
        }
        if (group != null && (group.closed || !leavesSome(group, r.quantityLots))) {
            return "OCO_ENDED";
        }
        if (!given(r.parentOrderId)) {
            return "";
        }
        NaiveOrder parent = engine.live(r.parentOrderId);
        if (parent != null) {
            return parent.account == r.accountId ? "" : "BAD_LINK";
        }
        NaiveOrder ended = engine.ended(r.parentOrderId);
        return ended == null || ended.account != r.accountId ? "PARENT_ENDED" : "";
    }

    private boolean leavesSome(NaiveEngine.Group group, long lots) {
        return sharedFills ? group.filled < lots : group.filled == 0;
    }

    private String venueRules(OrderRequest r) {
        String limit = r.type.isLimited() ? limit(r.side, r.priceTicks, r.quantityLots) : "";
        long last = engine.last;
        if (!limit.isEmpty()) {
            return limit;
        } else if (!r.type.isLimited() && filters.notionalOfMarket() && given(last) && small(last, r.quantityLots)) {
            return "MIN_NOTIONAL";
        } else if (given(r.displayLots) && parts(r) > filters.maxIcebergParts()) {
            return "TOO_MANY_ICEBERG_PARTS";
        } else if (engine.count(r.accountId, false) >= filters.maxOpenOrders()) {
            return "TOO_MANY_OPEN_ORDERS";
        } else if (r.type.isWaiting() && engine.count(r.accountId, true) >= filters.maxAlgoOrders()) {
            return "TOO_MANY_ALGO_ORDERS";
        } else if (r.postOnly && !given(r.parentOrderId) && engine.wouldMatch(r.side, r.priceTicks)) {
            return "POST_ONLY_WOULD_MATCH";
        } else if (r.reduceOnly && engine.position(r.accountId) * r.side.sign() >= 0) {
            return "REDUCE_ONLY";
        }
        return "";
    }

    private static long parts(OrderRequest r) {
        long whole = r.quantityLots / r.displayLots;
        return r.quantityLots % r.displayLots == 0 ? whole : whole + 1;
    }

    private boolean small(long price, long lots) {
        return BigInteger.valueOf(price)
                        .multiply(BigInteger.valueOf(lots))
                        .compareTo(BigInteger.valueOf(filters.minNotional()))
                < 0;
    }

    private String limit(Side side, long price, long lots) {
        if (small(price, lots)) {
            return "MIN_NOTIONAL";
        }
        MatchFilters.PercentPrice percent = filters.percentPrice();
        long average = average();
        if (percent.windowNs() == 0 || !given(average)) {
            return "";
        }
        BigDecimal one = BigDecimal.valueOf(average).divide(BigDecimal.valueOf(MatchFilters.PercentPrice.SCALE));
        BigDecimal down = one.multiply(BigDecimal.valueOf(side == Side.BUY ? percent.bidDown() : percent.askDown()));
        BigDecimal up = one.multiply(BigDecimal.valueOf(side == Side.BUY ? percent.bidUp() : percent.askUp()));
        BigDecimal asked = BigDecimal.valueOf(price);
        return asked.compareTo(down) < 0 || asked.compareTo(up) > 0 ? "PERCENT_PRICE" : "";
    }

    void onTrade(long timeNs, long price, long lots) {
        if (filters.percentPrice().windowNs() > 0) {
            trades.add(new Trade(timeNs, price, lots));
        }
    }

    /** Trades before it count as made at it. */
    void onFirstTime(long timeNs) {
        trades.replaceAll(t -> new Trade(timeNs, t.price, t.lots));
    }

    private long average() {
        long slice = filters.percentPrice().windowNs() / 60;
        trades.removeIf(t -> Math.floorDiv(t.timeNs, slice) <= Math.floorDiv(engine.now, slice) - 60);
        BigDecimal lots = BigDecimal.ZERO;
        BigDecimal notional = BigDecimal.ZERO;
        for (Trade t : trades) {
            lots = lots.add(BigDecimal.valueOf(t.lots));
            notional = notional.add(BigDecimal.valueOf(t.lots).multiply(BigDecimal.valueOf(t.price)));
        }
        return lots.signum() == 0
                ? engine.last
                : notional.divide(lots, 0, RoundingMode.FLOOR).longValueExact();
    }

    String amendment(NaiveOrder e, long lots, long ticks) {
        long total = given(lots) ? lots : e.total;
        long price = given(ticks) ? ticks : e.price;
        NaiveEngine.Group group = engine.groups.get(e.group);
        long after = total - e.filled + e.unreleased;
        if (engine.halted) {
            return "NOT_TRADING";
        } else if (e.iceberg()) {
            return "BAD_COMBINATION";
        } else if (given(lots) && (!quantity(total) || total <= e.filled || (e.child && total > e.total))) {
            return "BAD_QUANTITY";
        } else if (given(lots) && group != null && group.filled + after > group.intended) {
            return "BAD_QUANTITY";
        } else if (!price(price)) {
            return "BAD_PRICE";
        }
        String limit = limit(e.side, price, total);
        return limit.isEmpty() && e.postOnly && engine.wouldMatch(e.side, price) ? "POST_ONLY_WOULD_MATCH" : limit;
    }
}
