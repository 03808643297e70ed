// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.RunDocument;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Contract terms and conversion rates of {@code manifest.json}, in doubles, for display. */
final class Contracts {
    private final Map<String, Terms> terms = new HashMap<>();
    private final Map<String, Double> rates = new HashMap<>();

    /** Terms of one instrument; an instrument that the manifest lacks is spot with multiplier 1. */
    record Terms(boolean inverse, double multiplier, String settlement) {
        static final Terms UNKNOWN = new Terms(false, 1, "");
    }

    /** Reads {@code instruments} and {@code rates}; both may be absent. */
    Contracts(RunDocument manifest) {
        for (JsonNode instrument : manifest.at("instruments")) {
            String settlement = RunDocument.textOf(instrument.path("settlement"));
            String quote = RunDocument.textOf(instrument.path("quote"));
            double multiplier = RunDocument.numberOf(instrument.path("multiplier"));
            boolean inverse = RunDocument.textOf(instrument.path("contract")).equalsIgnoreCase("inverse");
            Terms read = new Terms(
                    inverse, Double.isNaN(multiplier) ? 1 : multiplier, settlement.isEmpty() ? quote : settlement);
            terms.put(RunDocument.textOf(instrument.path("symbol")), read);
        }
        for (var rate : manifest.at("rates").properties()) {
            rates.put(rate.getKey(), RunDocument.numberOf(rate.getValue()));
        }
    }

    /** Units of run currency for one unit of {@code currency}; 1 when the manifest has no rate. */
    double rate(String currency) {
        return rates.getOrDefault(currency, 1.0);
    }

    /** Rate of the currency in which this instrument's profit arises. */
    double settlementRate(String instrument) {
        return rate(of(instrument).settlement());
    }

    /** Traded value of a fill in run currency. */
    double notional(String instrument, double quantity, double price) {
        Terms its = of(instrument);
        double value = its.inverse() ? quantity * its.multiplier() / price : quantity * its.multiplier() * price;
        return value * rate(its.settlement());
    }

    private Terms of(String instrument) {
        return terms.getOrDefault(instrument, Terms.UNKNOWN);
    }
}
