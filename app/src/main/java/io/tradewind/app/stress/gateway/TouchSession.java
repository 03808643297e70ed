// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/**
 * A session that fills every market order in full at the best price opposite, for a fee in basis points.
 *
 * <p>It keeps positions and a count without any protection of its own: two holders at once would spoil them, and the comparison with the core's
 * positions at the end of a run would show it.
 */
public final class TouchSession implements VenueSession {
    private static final long WHOLE_BPS_HUNDREDTHS = 1_000_000;

    private final InstrumentRegistry registry;
    private final long feeBpsHundredths;
    private final long[] positionLots;
    private long executions;

    /**
     * A session.
     *
     * @param registry instruments
     * @param feeBpsHundredths fee in hundredths of a basis point of the notional
     */
    public TouchSession(InstrumentRegistry registry, long feeBpsHundredths) {
        this.registry = registry;
        this.feeBpsHundredths = feeBpsHundredths;
        this.positionLots = new long[registry.size()];
    }

    @Override
    public Execution execute(OrderRequest request) {
        int id = request.instrumentId();
        long price = request.side() > 0 ? request.askTicks() : request.bidTicks();
        long notional = registry.get(id).notionalUnits(price, request.lots());
        long fee = WideMath.multiplyDivide(notional, feeBpsHundredths, WHOLE_BPS_HUNDREDTHS, RoundingMode.HALF_EVEN);
        positionLots[id] += request.side() * request.lots();
        executions++;
        return new Execution(request.number(), price, fee);
    }

    /**
     * What the account holds here. To be read when all requests were answered.
     *
     * @param instrumentId the instrument
     * @return signed lots
     */
    public long positionLots(int instrumentId) {
        return positionLots[instrumentId];
    }

    /**
     * Orders carried out.
     *
     * @return their number
     */
    public long executions() {
        return executions;
    }
}
