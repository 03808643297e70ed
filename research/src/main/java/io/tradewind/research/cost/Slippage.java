// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.cost;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;

/** What a fill cost against a reference price. */
public final class Slippage {
    private Slippage() {}

    /**
     * Cost of a fill against the price at the decision.
     *
     * @param instrument what was traded
     * @param side buy or sell
     * @param lots quantity, positive
     * @param fillTicks price of the fill
     * @param arrivalTicks price at the decision
     * @return units of the settlement currency, exact to the rounding of both notionals; positive when the fill was worse
     */
    public static long units(Instrument instrument, Side side, long lots, long fillTicks, long arrivalTicks) {
        long signedLots = side.sign() * lots;
        long paid = instrument.notionalUnits(fillTicks, signedLots);
        long expected = instrument.notionalUnits(arrivalTicks, signedLots);
        boolean inverse = instrument.contract() == ContractType.INVERSE;
        return inverse ? Math.subtractExact(expected, paid) : Math.subtractExact(paid, expected);
    }
}
