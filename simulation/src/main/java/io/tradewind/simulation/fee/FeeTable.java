// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fee;

import io.tradewind.domain.number.Decimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fee schedule as published on a day. Volumes and amounts are in the settlement currency of the instrument that is
 * traded, and so is the fee: a venue that takes its fee in another currency is not described by a table.
 *
 * <p>The text has one line each of {@code name:}, {@code as-of:} (a date), {@code source:}, {@code least:} and {@code
 * most:} (a fill's smallest and largest fee; a most of 0 is none), then {@code volume | maker bps | taker bps} by rising
 * volume from 0. {@code #} begins a comment.
 *
 * @param name of the schedule
 * @param asOf day on which it was valid
 * @param source where it stands
 * @param least smallest fee of a fill that is no rebate, not negative
 * @param most largest fee of a fill, 0 for none
 * @param tiers rates by rising volume
 */
public record FeeTable(String name, LocalDate asOf, String source, Decimal least, Decimal most, List<FeeTier> tiers) {
    private static final List<String> KEYS = List.of("name", "as-of", "source", "least", "most");

    /** Keeps a copy of the tiers. */
    public FeeTable {
        tiers = List.copyOf(tiers);
    }

    /**
     * Parses a table.
     *
     * @param file name for messages
     * @param text its content
     * @return the table
     * @throws IllegalArgumentException with file and line when a line is not as it should be
     */
    public static FeeTable parse(String file, String text) {
        Map<String, String> header = new TreeMap<>();
        List<FeeTier> tiers = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            try {
                read(line.strip(), header, tiers);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
            }
        }
        String where = file + ":" + number;
        FeeTable table = new FeeTable(
                required(where, header, "name"),
                date(file, required(where, header, "as-of")),
                required(where, header, "source"),
                Decimal.parse(required(where, header, "least")),
                Decimal.parse(required(where, header, "most")),
                tiers);
        table.model(8);
        return table;
    }

    private static String required(String where, Map<String, String> header, String key) {
        String value = header.get(key);
        if (value == null) {
            throw new IllegalArgumentException(where + ": '" + key + ":' is missing");
        }
        return value;
    }

    private static void read(String line, Map<String, String> header, List<FeeTier> tiers) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.contains("|")) {
            tiers.add(tier(line));
            return;
        }
        int colon = line.indexOf(':');
        String key = colon < 0 ? line : line.substring(0, colon);
        String value = line.substring(colon + 1).strip();
        if (colon < 0 || value.isEmpty() || !KEYS.contains(key)) {
            throw new IllegalArgumentException(
                    "expected one of " + KEYS + " with a value, or 'volume | maker | taker'");
        }
        if (key.equals("least") || key.equals("most")) {
            requireAmount(key, Decimal.parse(value));
        }
        if (header.put(key, value) != null) {
            throw new IllegalArgumentException("'" + key + "' is stated twice");
        }
    }

    private static void requireAmount(String key, Decimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("'" + key + "' must not be negative: " + amount);
        }
    }

    private static FeeTier tier(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != 3) {
            throw new IllegalArgumentException("expected 3 columns, found " + columns.length);
        }
        return new FeeTier(
                Decimal.parse(columns[0].strip()),
                Decimal.parse(columns[1].strip()),
                Decimal.parse(columns[2].strip()));
    }

    private static LocalDate date(String file, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(file + ": 'as-of' is no date: '" + text + "'", e);
        }
    }

    /**
     * A model that charges by this table.
     *
     * @param moneyScale scale of the settlement currency
     * @return a new model without volume
     * @throws IllegalArgumentException when the tiers do not rise from volume 0
     */
    public TieredFees model(int moneyScale) {
        return new TieredFees(tiers, Decimal.ZERO, Decimal.ZERO, least, most, moneyScale);
    }
}
