// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.trading.control.ControlTeller;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.execution.LastDoor;
import io.tradewind.trading.execution.OrderExecutor;
import io.tradewind.trading.execution.OrderRecovery;
import io.tradewind.trading.execution.RecoverySpec;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.order.WorkingLots;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.MeasureDesk;
import io.tradewind.trading.risk.RiskDesk;
import io.tradewind.trading.risk.RiskInputs;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.exposure.ExposureGroups;
import io.tradewind.trading.risk.exposure.SlotLots;
import io.tradewind.trading.risk.loss.LossActions;
import java.util.Collections;
import java.util.List;

/** What the stages of an engine share: the account and its orders, the gate before them, the door behind them, and the mode over all. */
final class EngineParts {
    final EngineSpec spec;
    final InstrumentRegistry registry;
    final Portfolio portfolio;
    final EngineListeners listeners;
    final SlotLots held;
    final EquitySampler sampler;
    final OrderManager orders;
    final ModeControl mode = new ModeControl();
    final Books books;
    final RiskDesk risk;
    final LossActions losses;
    final ControlTeller teller;
    final OrderRecovery recovery;
    final OrderExecutor executor;

    /** Parts of an engine before its first event; {@code held} says what each slot holds, once there are slots. */
    EngineParts(
            InstrumentRegistry registry,
            Portfolio portfolio,
            EngineSpec spec,
            VenuePort venue,
            VenueQueryPort queries,
            RecoverySpec recoverySpec,
            EngineListeners listeners,
            SlotLots held) {
        this.spec = spec;
        this.registry = registry;
        this.portfolio = portfolio;
        this.listeners = listeners;
        this.held = held;
        this.sampler = new EquitySampler(spec.equitySampleNs(), listeners.equity(), portfolio);
        this.orders = new OrderManager(listeners.orders());
        this.books = new Books(spec.ticks().depths());
        RiskContext context = new RiskContext(registry, portfolio, mode, orders.inFlight(), spec.leverage(), books);
        this.risk = desk(spec, registry, portfolio, orders.inFlight(), context, held);
        this.losses = new LossActions(risk.losses(), portfolio);
        this.teller = new ControlTeller(listeners.control(), losses);
        VenuePort door = new LastDoor(venue, mode, portfolio, teller);
        this.recovery = new OrderRecovery(orders, door, queries, recoverySpec);
        context.watch(recovery);
        this.executor = new OrderExecutor(risk.gate(), orders, door, listeners.rejections(), recovery);
        executor.obey(mode);
    }

    /** A desk over the engine's account; slots of one strategy's name count together. */
    private static RiskDesk desk(
            EngineSpec spec,
            InstrumentRegistry registry,
            Portfolio portfolio,
            WorkingLots working,
            RiskContext context,
            SlotLots held) {
        ExposureGroups groups =
                ExposureGroups.of(registry, spec.slotInstruments(), ExposureGroups.byName(spec.slotNames()));
        RiskInputs inputs = RiskInputs.standard(registry, spec.limits()).withClasses(assetClasses(spec, registry));
        RiskDesk desk = new RiskDesk(spec.limits(), context, registry, portfolio, working, held, groups, inputs);
        if (desk.isWatching()) {
            portfolio.listen(desk);
            working.listen(desk);
        }
        return desk;
    }

    private static List<AssetClass> assetClasses(EngineSpec spec, InstrumentRegistry registry) {
        return spec.assetClasses().isEmpty()
                ? Collections.nCopies(registry.size(), AssetClass.CRYPTO)
                : spec.assetClasses();
    }

    /** Sizing may ask how a new position moves with what is held. */
    void watchSizers() {
        MeasureDesk measure = risk.measure();
        if (measure != null) {
            for (SlotSpec slot : spec.slots()) {
                slot.sizer().watch(measure.risk());
            }
        }
    }
}
