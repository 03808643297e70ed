// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import java.math.BigDecimal;
import java.util.Map;

/** Conversion to the run's currency by the manifest's rates; without any rate every amount is in run currency. */
record Rates(Map<String, BigDecimal> byCurrency) {
    BigDecimal of(String currency) {
        BigDecimal rate = byCurrency.get(currency);
        if (rate == null && !byCurrency.isEmpty()) {
            throw new ArithmeticException("manifest.json has no rate of " + currency);
        }
        return rate == null ? BigDecimal.ONE : rate;
    }

    /** Sum of the amounts in run currency. */
    BigDecimal total(Map<String, BigDecimal> amounts) {
        BigDecimal total = BigDecimal.ZERO;
        for (var amount : amounts.entrySet()) {
            if (amount.getValue().signum() != 0) {
                total = total.add(amount.getValue().multiply(of(amount.getKey())));
            }
        }
        return total;
    }
}
