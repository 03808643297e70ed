// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Contract;
import io.tradewind.research.audit.check.RunFolder;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Conversion to the run's currency: by a fixed rate of the manifest, else by the mark of the first spot instrument that
 * quotes one currency in the other.
 */
final class Rates {
    private final String runCurrency;
    private final Map<String, BigDecimal> fixed;
    private final Map<String, Contract> forward = new HashMap<>();
    private final Map<String, Contract> backward = new HashMap<>();

    Rates(RunFolder folder) {
        runCurrency = folder.currency();
        fixed = folder.rates("fixedRates");
        for (Contract contract : folder.contracts().values()) {
            if (contract.kind() == Contract.Kind.SPOT) {
                add(contract);
            }
        }
    }

    private void add(Contract contract) {
        boolean known = forward.containsKey(contract.base()) || backward.containsKey(contract.base());
        if (contract.quote().equals(runCurrency) && !known) {
            forward.put(contract.base(), contract);
        }
        known = forward.containsKey(contract.quote()) || backward.containsKey(contract.quote());
        if (contract.base().equals(runCurrency) && !known) {
            backward.put(contract.quote(), contract);
        }
    }

    /** True when amounts in this currency are amounts in the run's currency. */
    boolean isRunCurrency(String currency) {
        return currency.equals(runCurrency);
    }

    /** Run currency for one unit; empty when marks lack the price that gives it, or nothing gives one. */
    Optional<BigDecimal> of(String currency, Map<String, BigDecimal> marks) {
        if (isRunCurrency(currency)) {
            return Optional.of(BigDecimal.ONE);
        }
        BigDecimal rate = fixed.get(currency);
        if (rate != null) {
            return Optional.of(rate);
        }
        Contract way = forward.get(currency);
        if (way != null) {
            return Optional.ofNullable(marks.get(way.symbol()));
        }
        Contract back = backward.get(currency);
        BigDecimal mark = back == null ? null : marks.get(back.symbol());
        return mark == null || mark.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.ONE.divide(mark, Contract.WIDE));
    }

    /** Sum of the amounts in run currency; empty when one of them has no rate. */
    Optional<BigDecimal> total(Map<String, BigDecimal> amounts, Map<String, BigDecimal> marks) {
        BigDecimal total = BigDecimal.ZERO;
        for (var amount : amounts.entrySet()) {
            if (amount.getValue().signum() == 0) {
                continue;
            }
            Optional<BigDecimal> rate = of(amount.getKey(), marks);
            if (rate.isEmpty()) {
                return rate;
            }
            total = total.add(amount.getValue().multiply(rate.get()));
        }
        return Optional.of(total);
    }

    /** True when every amount that is not zero is in the run's currency. */
    boolean isAllRunCurrency(Map<String, BigDecimal> amounts) {
        for (var amount : amounts.entrySet()) {
            if (amount.getValue().signum() != 0 && !isRunCurrency(amount.getKey())) {
                return false;
            }
        }
        return true;
    }
}
