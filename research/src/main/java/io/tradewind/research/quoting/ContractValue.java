// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;

/** Values of quantities of one instrument at prices that need not be whole ticks, in run currency, for statistics. */
final class ContractValue {
    private final boolean inverse;
    private final double moneyPerTickAndLot;
    private final double moneyPerLotOverTick;
    private final double settlementUnits;
    private final double runUnits;
    private final int currencyId;
    private final RateTable rates;

    ContractValue(Instrument instrument, InstrumentRegistry registry, RateTable rates) {
        double contracts = instrument.terms().lot().toDouble()
                * instrument.terms().multiplier().toDouble();
        double tick = instrument.terms().tick().toDouble();
        this.inverse = instrument.contract() == ContractType.INVERSE;
        this.moneyPerTickAndLot = contracts * tick;
        this.moneyPerLotOverTick = contracts / tick;
        this.settlementUnits = StrictMath.pow(10, instrument.settlement().scale());
        this.runUnits = StrictMath.pow(10, registry.currency(0).scale());
        this.currencyId = registry.settlementId(instrument.id());
        this.rates = rates;
    }

    /** Absolute value of a quantity. */
    double of(double ticks, long lots) {
        return toRunCurrency(inverse ? lots * moneyPerLotOverTick / ticks : lots * ticks * moneyPerTickAndLot);
    }

    /** Profit of a quantity, signed, that is bought at one price and valued at another. */
    double gain(double fromTicks, double toTicks, long lots) {
        double gain = inverse
                ? lots * moneyPerLotOverTick * (1 / fromTicks - 1 / toTicks)
                : lots * (toTicks - fromTicks) * moneyPerTickAndLot;
        return toRunCurrency(gain);
    }

    private double toRunCurrency(double settlement) {
        return currencyId == 0
                ? settlement
                : rates.toRunCurrency(Math.round(settlement * settlementUnits), currencyId) / runUnits;
    }
}
