// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.risk;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.trading.risk.scenario.RiskMap;
import io.tradewind.trading.risk.scenario.ScenarioOutcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The scenarios of {@code summary.json} and {@code risk-map.json}, both of the moment at which the most was at stake. */
public final class StakesWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigDecimal SECOND_NS = BigDecimal.valueOf(1_000_000_000L);
    private static final int SHARE_SCALE = 8;

    private final Stakes stakes;
    private final InstrumentRegistry registry;

    /**
     * A writer.
     *
     * @param stakes of a run that has ended
     * @param registry its instruments
     */
    public StakesWriter(Stakes stakes, InstrumentRegistry registry) {
        this.stakes = stakes;
        this.registry = registry;
    }

    void scenarios(ObjectNode risk) {
        risk.put("scenariosAtNs", stakes.takenNs());
        ArrayNode array = risk.putArray("scenarios");
        for (ScenarioOutcome outcome : stakes.outcomes()) {
            ObjectNode node = array.addObject();
            node.put("name", outcome.scenario().name());
            node.put("kind", outcome.scenario().kind().name().toLowerCase(Locale.ROOT));
            node.put("provenance", outcome.scenario().provenance());
            node.put("loss", BigDecimal.valueOf(outcome.lossShare(), SHARE_SCALE));
            node.put("lossAmount", money(outcome.lossUnits()));
            ArrayNode breaches = node.putArray("breaches");
            outcome.breaches().forEach(breach -> breaches.add(breach.name()));
            if (outcome.flattenNs() == ScenarioOutcome.NEVER) {
                node.putNull("timeToFlattenSeconds");
            } else {
                node.put(
                        "timeToFlattenSeconds",
                        BigDecimal.valueOf(outcome.flattenNs()).divide(SECOND_NS));
            }
        }
    }

    private BigDecimal money(long units) {
        return BigDecimal.valueOf(units, registry.currency(0).scale());
    }

    /**
     * Writes {@code risk-map.json}.
     *
     * @param file where
     * @throws IOException when the disk refuses
     */
    public void map(Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("time_ns", stakes.takenNs());
        RiskMap map = stakes.map();
        ArrayNode rows = root.putArray("rows");
        if (map != null) {
            root.put("equity", money(map.equityUnits()));
            number(root, "volatility", map.volatility());
            map.rows().forEach(row -> row(rows.addObject(), row));
            matrix(root.putArray("shareOfVariance"), map.cells());
            matrix(root.putArray("correlations"), map.correlations());
            root.put("correlationAsOf_ns", Math.max(0, map.correlationAsOfNs()));
        }
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    private void row(ObjectNode node, RiskMap.Row row) {
        node.put("instrument", row.symbol());
        node.put("exposure", money(row.exposureUnits()));
        number(node, "weight", row.weight());
        number(node, "volatility", row.volatility());
        number(node, "heat", row.heat());
    }

    private static void matrix(ArrayNode array, double[][] cells) {
        for (double[] line : cells) {
            ArrayNode row = array.addArray();
            for (double cell : line) {
                if (Double.isFinite(cell)) {
                    row.add(plain(cell));
                } else {
                    row.addNull();
                }
            }
        }
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, plain(value));
        } else {
            node.putNull(name);
        }
    }

    private static BigDecimal plain(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).toPlainString());
    }
}
