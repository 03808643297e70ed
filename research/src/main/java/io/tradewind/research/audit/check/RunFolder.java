// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.check;

import io.tradewind.research.audit.table.TableException;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of one run folder, and the contract terms of its manifest.
 *
 * @param path the folder
 */
public record RunFolder(Path path) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Opens a table of the folder.
     *
     * @param name of the file
     * @return its rows, to be closed
     * @throws TableException when it is missing or malformed
     */
    public TableReader open(String name) {
        return TableReader.open(path.resolve(name));
    }

    /**
     * Whether the folder has a file.
     *
     * @param name of the file
     * @return true when it is there
     */
    public boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    /**
     * Whether the run was over ticks: it has a record of its venue, or its manifest counts ticks.
     *
     * @return false for a run over bars
     */
    public boolean isOverTicks() {
        return has("venue.csv") || has("manifest.json") && countsTicks();
    }

    private boolean countsTicks() {
        try {
            return manifest().path("counts").has("ticks");
        } catch (TableException unreadable) {
            return false; // the checks that read the manifest tell
        }
    }

    /**
     * The manifest's root.
     *
     * @return the document
     * @throws TableException when the file is missing or malformed
     */
    public JsonNode manifest() {
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

    /**
     * Contracts by symbol, from the manifest's {@code instruments}.
     *
     * @return in its order
     * @throws TableException when the manifest is missing or malformed
     */
    public Map<String, Contract> contracts() {
        Map<String, Contract> contracts = new LinkedHashMap<>();
        for (JsonNode node : manifest().path("instruments")) {
            String symbol = node.path("symbol").asString("");
            String quote = node.path("quote").asString("");
            Contract.Kind kind = kind(symbol, node.path("contract").asString("spot"));
            BigDecimal multiplier = decimal(node.path("multiplier"), "multiplier of " + symbol);
            BigDecimal lot = node.has("lot") ? decimal(node.path("lot"), "lot of " + symbol) : BigDecimal.ZERO;
            String base = node.path("base").asString("");
            String settlement = node.path("settlement").asString(quote);
            contracts.put(symbol, new Contract(symbol, kind, multiplier, lot, base, quote, settlement));
        }
        return contracts;
    }

    /**
     * Run currency for one unit of each currency, from an object of the manifest: {@code fixedRates}, which hold all
     * through the run, or {@code rates}, as of its end.
     *
     * @param object which of the two
     * @return by currency; empty without that object
     * @throws TableException when a rate is no number
     */
    public Map<String, BigDecimal> rates(String object) {
        Map<String, BigDecimal> rates = new LinkedHashMap<>();
        for (var rate : manifest().path(object).properties()) {
            rates.put(rate.getKey(), decimal(rate.getValue(), "rate of " + rate.getKey()));
        }
        return rates;
    }

    /**
     * The currency that equity.csv is in.
     *
     * @return its code
     * @throws TableException when the manifest does not tell
     */
    public String currency() {
        String stated = manifest().path("currency").asString("");
        if (stated.isEmpty()) {
            throw new TableException("manifest.json: no currency of the run");
        }
        return stated;
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
