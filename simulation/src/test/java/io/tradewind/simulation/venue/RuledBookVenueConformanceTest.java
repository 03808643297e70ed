// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.admission.TokenRate;
import io.tradewind.simulation.door.RateRules;
import io.tradewind.simulation.door.RequestWeights;
import io.tradewind.simulation.door.VenueRules;

/** The suite of all venues against a book venue with a front desk whose rules nothing in the suite offends. */
class RuledBookVenueConformanceTest extends VenueConformance {
    @Override
    protected Rig rig() {
        TokenRate rate = TokenRate.ofSeconds(100, 100, 1);
        return new BookVenueConformanceTest.BookRig(VenueRules.STANDARD.withRates(
                new RateRules(rate, RequestWeights.ONE, rate, RequestWeights.NEW_ORDERS, 0, 0)));
    }
}
