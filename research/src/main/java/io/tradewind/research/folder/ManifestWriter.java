// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.spec.BacktestSpec;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code manifest.json}: what made the run, and the hashes that prove it. */
final class ManifestWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BacktestSpec spec;
    private final RunInfo info;
    private final RateTable rates;

    ManifestWriter(BacktestSpec spec, RunInfo info, RateTable rates) {
        this.spec = spec;
        this.info = info;
        this.rates = rates;
    }

    void write(RunFolder folder, BacktestResult result, String tradeHash, Map<String, Long> counts, long wallNs)
            throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", info.version());
        root.put("commit", info.commit());
        root.put("jvm", System.getProperty("java.vendor") + " " + Runtime.version());
        root.put("seed", spec.seed());
        root.put("limitsVersion", spec.limits().version());
        root.put("inputHash", result.inputHash());
        root.put("stateHash", result.stateHash());
        root.put("tradeHash", tradeHash);
        ObjectNode fingerprints = root.putObject("dataFingerprints");
        info.dataFingerprints().forEach(fingerprints::put);
        ObjectNode numbers = root.putObject("counts");
        numbers.put("events", result.events());
        numbers.put(spec.isTicks() ? "ticks" : "bars", result.bars());
        if (spec.isTicks()) {
            numbers.put("levels", result.levels());
        }
        counts.forEach(numbers::put);
        numbers.put("illegalTransitions", result.illegalTransitions());
        root.put("eventTimeFrom", Instant.ofEpochSecond(0, info.fromNs()).toString());
        root.put("eventTimeTo", Instant.ofEpochSecond(0, info.toNs()).toString());
        root.put("wallTimeNs", wallNs);
        root.put("currency", spec.currency().code());
        root.set("instruments", instruments(result.registry()));
        ObjectNode fixed = root.putObject("fixedRates");
        new TreeMap<>(spec.rates()).forEach((currency, rate) -> fixed.put(currency, rate.toBigDecimal()));
        root.set("rates", rates(result.registry()));
        Files.writeString(
                folder.file("manifest.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    private static ArrayNode instruments(InstrumentRegistry registry) {
        ArrayNode array = JSON.createArrayNode();
        for (int i = 0; i < registry.size(); i++) {
            InstrumentTerms terms = registry.get(i).terms();
            ObjectNode node = array.addObject();
            node.put("symbol", terms.symbol());
            node.put("venue", terms.venue());
            node.put("contract", terms.contract().name().toLowerCase(Locale.ROOT));
            node.put("base", terms.base().code());
            node.put("quote", terms.quote().code());
            node.put("settlement", terms.settlement().code());
            node.put("tick", terms.tick().toBigDecimal());
            node.put("lot", terms.lot().toBigDecimal());
            node.put("multiplier", terms.multiplier().toBigDecimal());
        }
        return array;
    }

    /** Run-currency units of one unit of each settlement currency, as of the end of the run. */
    private ObjectNode rates(InstrumentRegistry registry) {
        ObjectNode node = JSON.createObjectNode();
        boolean[] settles = new boolean[registry.currencyCount()];
        for (int i = 0; i < registry.size(); i++) {
            settles[registry.settlementId(i)] = true;
        }
        settles[0] = true;
        for (int i = 0; i < settles.length; i++) {
            if (settles[i]) {
                long one = PowersOfTen.of(registry.currency(i).scale());
                long converted = rates.toRunCurrency(one, i);
                node.put(
                        registry.currency(i).code(),
                        BigDecimal.valueOf(converted, registry.currency(0).scale())
                                .stripTrailingZeros());
            }
        }
        return node;
    }
}
