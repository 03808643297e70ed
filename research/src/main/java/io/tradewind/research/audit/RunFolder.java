// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.table.TableException;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of one run folder, and the contract terms of its manifest. */
record RunFolder(Path path) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Opens a table of the folder. */
    TableReader open(String name) {
        return TableReader.open(path.resolve(name));
    }

    boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    /** The manifest's root; refused when the file is missing or malformed. */
    JsonNode manifest() {
        Path file = path.resolve("manifest.json");
        if (!Files.isRegularFile(file)) {
            throw new TableException("manifest.json: file is missing");
        }
        try {
            return MAPPER.readTree(file);
        } catch (JacksonException e) {
            throw new TableException("manifest.json: not a JSON document (" + e.getOriginalMessage() + ")", e);
        }
    }

    /** Contracts by symbol, from the manifest's {@code instruments}. */
    Map<String, Contract> contracts() {
        Map<String, Contract> contracts = new HashMap<>();
        for (JsonNode node : manifest().path("instruments")) {
            String symbol = node.path("symbol").asString("");
            String quote = node.path("quote").asString("");
            Contract.Kind kind = kind(symbol, node.path("contract").asString("spot"));
            BigDecimal multiplier = decimal(node.path("multiplier"), "multiplier of " + symbol);
            contracts.put(
                    symbol,
                    new Contract(
                            symbol, kind, multiplier, node.path("settlement").asString(quote)));
        }
        return contracts;
    }

    /** Units of run currency per unit of each currency, from the manifest's {@code rates}; may be empty. */
    Map<String, BigDecimal> rates() {
        Map<String, BigDecimal> rates = new HashMap<>();
        for (var rate : manifest().path("rates").properties()) {
            rates.put(rate.getKey(), decimal(rate.getValue(), "rate of " + rate.getKey()));
        }
        return rates;
    }

    private static Contract.Kind kind(String symbol, String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "spot" -> Contract.Kind.SPOT;
            case "linear" -> Contract.Kind.LINEAR;
            case "inverse" -> Contract.Kind.INVERSE;
            default ->
                throw new TableException(
                        "manifest.json: instrument " + symbol + " has unknown contract '" + text + "'");
        };
    }

    private static BigDecimal decimal(JsonNode node, String what) {
        if (node.isMissingNode() || node.isNull()) {
            return BigDecimal.ONE;
        }
        try {
            return node.isNumber() ? node.decimalValue() : new BigDecimal(node.asString(""));
        } catch (NumberFormatException e) {
            throw new TableException("manifest.json: " + what + " is not a number", e);
        }
    }
}
