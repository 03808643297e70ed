// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Contract;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Unrealised profit of linear and inverse contracts, rebuilt from {@code fills.csv} in time order. */
final class ContractTimeline implements AutoCloseable {
    private final TableReader table;
    private final FillTable fills;
    private final Map<String, Contract> contracts;
    private final Rates rates;
    private final TreeMap<String, Netting> positions = new TreeMap<>();
    private List<Optional<BigDecimal>> values = List.of();
    private long nowNs = Long.MIN_VALUE;
    private boolean more;

    ContractTimeline(RunFolder folder, Map<String, Contract> contracts, Rates rates) {
        this.contracts = contracts;
        this.rates = rates;
        table = folder.open("fills.csv");
        fills = new FillTable(table);
        more = fills.next();
    }

    /**
     * Profit in run currency at this time: before its fills, then after each of them. Empty where a mark is missing.
     */
    List<Optional<BigDecimal>> valuesAt(long timeNs, Map<String, BigDecimal> marks) {
        if (timeNs == nowNs) {
            return values;
        }
        nowNs = timeNs;
        for (; more && fills.timeNs() < timeNs; more = fills.next()) {
            take();
        }
        List<Optional<BigDecimal>> found = new ArrayList<>();
        found.add(value(marks));
        for (; more && fills.timeNs() == timeNs; more = fills.next()) {
            if (take()) {
                found.add(value(marks));
            }
        }
        values = found;
        return found;
    }

    private boolean take() {
        Contract contract = contracts.get(fills.instrument());
        if (contract == null || contract.kind() == Contract.Kind.SPOT) {
            return false;
        }
        fills.applyTo(positions.computeIfAbsent(contract.symbol(), key -> new Netting(contract)));
        return true;
    }

    private Optional<BigDecimal> value(Map<String, BigDecimal> marks) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var entry : positions.entrySet()) {
            Netting position = entry.getValue();
            if (position.quantity().signum() == 0) {
                continue;
            }
            BigDecimal mark = marks.get(entry.getKey());
            if (mark == null) {
                return Optional.empty();
            }
            Optional<BigDecimal> rate = rates.of(position.contract().settlement(), marks);
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(position.unrealised(mark).multiply(rate.get()));
        }
        return Optional.of(sum);
    }

    @Override
    public void close() {
        table.close();
    }
}
