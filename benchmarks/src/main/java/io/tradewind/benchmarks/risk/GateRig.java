// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.risk;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.Approved;
import io.tradewind.trading.risk.RiskDesk;
import io.tradewind.trading.risk.RiskGate;
import io.tradewind.trading.risk.RiskInputs;
import io.tradewind.trading.risk.Verdict;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.exposure.ExposureGroups;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An account of ten million dollars with {@value #INSTRUMENTS} open positions of one per cent each and {@value #LIVE} live quotes of a
 * thousandth: coins against dollars, linear contracts of them and inverse ones that settle in coins; five venues, ten strategies.
 */
public final class GateRig {
    /** Instruments, all of them held. */
    public static final int INSTRUMENTS = 50;

    /** Live orders. */
    public static final int LIVE = 200;

    private static final int COINS = 20;
    private static final int STRATEGIES = 10;
    private static final long SEED = 6L;
    private static final long ONE = 100_000_000L;
    private static final long EQUITY_DOLLARS = 10_000_000;
    private static final long MARK = 100_000;
    private static final long STEP_NS = 101_000_000L;
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final int HOURS = 60 * 24;

    private final Xoshiro256 random = new Xoshiro256(SEED);
    private final Intent intent = new Intent();
    private final long[] slotLots = new long[INSTRUMENTS];
    private final InstrumentRegistry registry = new InstrumentRegistry(terms(), Currency.of("USD"));
    private final Portfolio portfolio;
    private final OrderManager orders;
    private final RiskDesk desk;
    private final RiskGate gate;
    private long nowNs;
    private long fills;
    private int next;

    /**
     * An account.
     *
     * @param limits of its gate
     */
    public GateRig(RiskLimits limits) {
        EngineListeners silent = SilentListeners.with((timeNs, sampled) -> {});
        portfolio = new Portfolio(registry, new RateTable(registry, Map.of()), silent.ledger());
        orders = new OrderManager(silent.orders());
        RiskContext context =
                new RiskContext(registry, portfolio, new ModeControl(), orders.inFlight(), 1, BookView.NO_BOOKS);
        int[] slotInstrument = new int[INSTRUMENTS];
        int[] strategyOf = new int[INSTRUMENTS];
        Arrays.setAll(slotInstrument, slot -> slot);
        Arrays.setAll(strategyOf, slot -> slot % STRATEGIES);
        desk = new RiskDesk(
                limits,
                context,
                registry,
                portfolio,
                orders.inFlight(),
                slot -> slotLots[slot],
                ExposureGroups.of(registry, slotInstrument, strategyOf),
                RiskInputs.standard(registry, limits));
        if (desk.isWatching()) {
            portfolio.listen(desk);
            orders.inFlight().listen(desk);
        }
        gate = desk.gate();
        portfolio.deposit(new Money(Currency.of("USD"), EQUITY_DOLLARS * ONE), 0);
        remember();
        desk.losses().heldBy(() -> !portfolio.isFlat());
        desk.losses().at(nowNs);
        desk.losses().equity(portfolio.equityUnits());
        open();
    }

    /** Hours of marks as wild as those that follow, for what is estimated from returns. */
    private void remember() {
        for (int hour = 0; hour < HOURS; hour++) {
            nowNs += HOUR_NS;
            desk.at(nowNs);
            moveAllMarks();
        }
    }

    private static List<InstrumentTerms> terms() {
        List<InstrumentTerms> terms = new ArrayList<>();
        for (int i = 0; i < INSTRUMENTS; i++) {
            ContractType type =
                    i < COINS ? ContractType.SPOT : i < 2 * COINS ? ContractType.LINEAR : ContractType.INVERSE;
            Currency coin = Currency.of("C" + (char) ('A' + i % COINS));
            Currency usd = Currency.of("USD");
            terms.add(new InstrumentTerms(
                    coin + "-" + type,
                    "VENUE" + i % 5,
                    type,
                    coin,
                    usd,
                    type == ContractType.INVERSE ? coin : usd,
                    Decimal.parse("0.01"),
                    type == ContractType.SPOT ? Decimal.parse("0.0001") : Decimal.ONE,
                    Decimal.parse(type == ContractType.SPOT ? "1" : type == ContractType.LINEAR ? "0.001" : "10"),
                    Decimal.ZERO,
                    Decimal.ZERO,
                    Decimal.ZERO,
                    Decimal.ZERO,
                    Decimal.ZERO,
                    Long.MIN_VALUE,
                    Long.MAX_VALUE));
        }
        return terms;
    }

    /** Lots of an instrument that are worth this many dollars at the first mark. */
    private long lots(int instrument, long dollars) {
        return switch (registry.get(instrument).contract()) {
            case SPOT -> dollars * 10;
            case LINEAR -> dollars;
            case INVERSE -> dollars / 10;
        };
    }

    private void open() {
        for (int i = 0; i < INSTRUMENTS; i++) {
            long lots = lots(i, EQUITY_DOLLARS / 100);
            Side side = i % 2 == 0 ? Side.BUY : Side.SELL;
            portfolio.fill(++fills, 0, i, side, lots, portfolio.markTicks(i), 0);
            slotLots[i] = side.sign() * lots;
        }
        while (orders.workingCount() < LIVE) {
            work(check());
        }
    }

    /** Another mark of every instrument. */
    public void moveAllMarks() {
        for (int i = 0; i < INSTRUMENTS; i++) {
            moveMark(i);
        }
    }

    private void moveMark(int instrument) {
        portfolio.mark(instrument, MARK + random.nextInt(600) - 300);
    }

    /** The next intent: another instrument, the other side, another quantity, a limit at the new mark of its instrument. */
    public void prepare() {
        int id = next % INSTRUMENTS;
        next++;
        nowNs += STEP_NS;
        desk.at(nowNs);
        moveMark(id);
        boolean quote = (next & 3) != 0;
        intent.clear();
        intent.slotId = id;
        intent.instrumentId = id;
        intent.purpose = quote ? Intent.Purpose.QUOTE : Intent.Purpose.ENTRY;
        intent.side = (next / INSTRUMENTS & 1) == 0 ? Side.BUY : Side.SELL;
        intent.type = OrderType.LIMIT;
        intent.lots = lots(id, quote ? EQUITY_DOLLARS / 1_000 : EQUITY_DOLLARS / 160) + (next & 7);
        intent.limitTicks = portfolio.markTicks(id);
        intent.referenceTicks = intent.limitTicks;
        intent.attachedStopTicks = intent.limitTicks - intent.side.sign() * intent.limitTicks / 20;
    }

    /**
     * Asks the gate about the prepared intent.
     *
     * @return the whole intent's approval
     * @throws IllegalStateException when the gate cuts or refuses it
     */
    public Approved decide() {
        Verdict verdict = gate.check(intent, nowNs);
        if (verdict instanceof Approved approved && !approved.isSmaller()) {
            return approved;
        }
        throw new IllegalStateException("the gate does not let the order through: "
                + (verdict instanceof Approved smaller ? smaller.cut() : verdict));
    }

    /**
     * Prepares and asks.
     *
     * @return the approval
     */
    public Approved check() {
        prepare();
        return decide();
    }

    /**
     * Works an approved order; beyond {@link #LIVE} the oldest is cancelled.
     *
     * @param approved by the gate's last answer
     */
    public void work(Approved approved) {
        Order order = orders.create(approved, nowNs);
        orders.onAccepted(order.clientOrderId(), nowNs);
        if (orders.workingCount() > LIVE) {
            Order oldest = orders.working(0);
            orders.requestCancel(oldest, nowNs);
            orders.onEnded(oldest.clientOrderId(), OrderEvent.CANCEL, VenueReason.REQUESTED, nowNs);
        }
    }
}
