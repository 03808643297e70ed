// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.admission.TimestampWindow;
import io.tradewind.domain.admission.TokenRate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Request limits of real venues by name, read from text. The committed figures are the resource {@value #RESOURCE} beside this class, with
 * the source of each; they describe the venue's side and have no reserve for cancels.
 */
public final class VenuePresets {
    /** Name of the resource beside this class. */
    public static final String RESOURCE = "venue-limits.properties";

    private static final int RATE_NUMBERS = 3;
    private static final int WINDOW_NUMBERS = 3;
    private static final int WEIGHT_NUMBERS = 5;
    private static final List<String> KEYS =
            List.of("asOf", "requests", "requestWeights", "orders", "orderWeights", "window", "maxOpenOrders");

    private final SortedMap<String, String> values = new TreeMap<>();
    private final List<String> names;

    /**
     * Reads the figures.
     *
     * @param text lines {@code key=value}, comments from {@code #}
     * @throws IllegalArgumentException when a line is neither, names a key that there is not, or gives one twice
     */
    public VenuePresets(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                readLine(line, i + 1);
            }
        }
        names = List.of(value("venues").split(","));
        for (String key : values.keySet()) {
            checkKey(key);
        }
    }

    private void readLine(String line, int number) {
        int equals = line.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("venue limits, line " + number + ": not key=value: '" + line + "'");
        }
        String key = line.substring(0, equals).strip();
        if (values.put(key, line.substring(equals + 1).strip()) != null) {
            throw new IllegalArgumentException("venue limits, line " + number + ": " + key + " is given twice");
        }
    }

    private void checkKey(String key) {
        int dot = key.indexOf('.');
        boolean known = dot > 0
                ? names.contains(key.substring(0, dot)) && KEYS.contains(key.substring(dot + 1))
                : key.equals("venues");
        if (!known) {
            throw new IllegalArgumentException("venue limits: no such key: " + key);
        }
    }

    private String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("venue limits: " + key + " is missing");
        }
        return value;
    }

    /**
     * The venues that figures are there for.
     *
     * @return their names, in the order of the text
     */
    public List<String> names() {
        return names;
    }

    /**
     * When the figures of a venue were taken.
     *
     * @param venue its name
     * @return an ISO date
     */
    public String asOf(String venue) {
        checkVenue(venue);
        return value(venue + ".asOf");
    }

    /**
     * The rules of a venue: its rates, its timestamp window and its most open orders, and client order ids remembered for 24 hours.
     *
     * @param venue its name
     * @return the rules
     * @throws IllegalArgumentException when there is no such venue or a figure is wrong
     */
    public VenueRules rules(String venue) {
        checkVenue(venue);
        RateRules rates = new RateRules(
                rate(venue + ".requests"),
                weights(venue + ".requestWeights", RequestWeights.ONE),
                rate(venue + ".orders"),
                weights(venue + ".orderWeights", RequestWeights.NEW_ORDERS),
                0,
                0);
        return new VenueRules(
                rates,
                window(venue + ".window"),
                VenueRules.Idempotency.STANDARD,
                filters(venue + ".maxOpenOrders"),
                Collections.emptySortedMap());
    }

    private void checkVenue(String venue) {
        if (!names.contains(venue)) {
            throw new IllegalArgumentException("no limits are known of '" + venue + "', only of " + names);
        }
    }

    private @Nullable TokenRate rate(String key) {
        long[] numbers = numbers(key, RATE_NUMBERS);
        return numbers == null ? null : TokenRate.ofSeconds(numbers[0], numbers[1], numbers[2]);
    }

    private RequestWeights weights(String key, RequestWeights otherwise) {
        long[] numbers = numbers(key, WEIGHT_NUMBERS);
        return numbers == null
                ? otherwise
                : new RequestWeights(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    private @Nullable TimestampWindow window(String key) {
        long[] numbers = numbers(key, WINDOW_NUMBERS);
        return numbers == null ? null : TimestampWindow.ofMillis(numbers[0], numbers[1], numbers[2]);
    }

    private FilterSpec filters(String key) {
        long[] numbers = numbers(key, 1);
        FilterSpec none = FilterSpec.NONE;
        return numbers == null
                ? none
                : new FilterSpec(
                        none.price(),
                        none.lot(),
                        none.marketLot(),
                        none.notional(),
                        none.percentPrice(),
                        none.maxIcebergParts(),
                        Math.toIntExact(numbers[0]),
                        none.maxAlgoOrders());
    }

    /** The numbers of a key, null when it is not given. */
    private long @Nullable [] numbers(String key, int count) {
        String text = values.get(key);
        if (text == null) {
            return null;
        }
        String[] parts = text.split(",", -1);
        if (parts.length != count) {
            throw new IllegalArgumentException("venue limits: " + key + " needs " + count + " numbers: '" + text + "'");
        }
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(key, parts[i].strip());
        }
        return numbers;
    }

    private static long number(String key, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("venue limits: " + key + ": not a whole number: '" + text + "'", e);
        }
    }
}
