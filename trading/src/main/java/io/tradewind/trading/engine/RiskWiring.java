// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.trading.order.WorkingLots;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.MeasureDesk;
import io.tradewind.trading.risk.RiskDesk;
import io.tradewind.trading.risk.RiskInputs;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.exposure.ExposureGroups;
import io.tradewind.trading.risk.exposure.SlotLots;
import java.util.Collections;
import java.util.List;

/** Joins the risk desk to what it watches. */
final class RiskWiring {
    private RiskWiring() {}

    /** A desk over the engine's account; slots of one strategy's name count together. */
    static RiskDesk desk(
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
    static void watch(RiskDesk desk, List<SlotSpec> slots) {
        MeasureDesk measure = desk.measure();
        if (measure != null) {
            for (SlotSpec slot : slots) {
                slot.sizer().watch(measure.risk());
            }
        }
    }
}
