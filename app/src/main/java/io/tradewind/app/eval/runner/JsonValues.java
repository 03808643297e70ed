// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.runner;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers and times as the nodes of a result. */
public final class JsonValues {

    private static final long SECOND_NS = 1_000_000_000L;
    private static final long DAY_NS = 86_400 * SECOND_NS;
    private static final double LARGEST_EXACT_INTEGER = 0x1p53;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    private JsonValues() {}

    /** A number, null when it is not finite. */
    public static JsonNode number(double value) {
        return Double.isFinite(value) ? NODES.numberNode(new BigDecimal(Double.toString(value))) : NODES.nullNode();
    }

    /** A number without a fraction when it is a whole one. */
    public static JsonNode count(double value) {
        boolean whole = value == StrictMath.rint(value) && StrictMath.abs(value) <= LARGEST_EXACT_INTEGER;
        return whole ? NODES.numberNode((long) value) : number(value);
    }

    /** An array of numbers, null for each that is not finite. */
    public static ArrayNode numbers(double[] values, int from) {
        ArrayNode array = NODES.arrayNode();
        for (int i = from; i < values.length; i++) {
            array.add(number(values[i]));
        }
        return array;
    }

    /** An array of numbers, null for each that is not finite. */
    public static ArrayNode numbers(double[] values) {
        return numbers(values, 0);
    }

    /** An array of rows. */
    public static ArrayNode matrix(double[][] rows) {
        ArrayNode array = NODES.arrayNode();
        for (double[] row : rows) {
            array.add(numbers(row, 0));
        }
        return array;
    }

    /** An array of whole numbers. */
    public static ArrayNode integers(int[] values) {
        ArrayNode array = NODES.arrayNode();
        for (int value : values) {
            array.add(value);
        }
        return array;
    }

    /** {@code 2017-04-19 09:00:00}, in UTC. */
    public static String dateTime(long timeNs) {
        return DATE_TIME.format(utc(timeNs));
    }

    /** {@code 2017-04-19}, in UTC. */
    public static String date(long timeNs) {
        return DATE.format(utc(timeNs));
    }

    /** Whether all times are midnights, so that dates say everything. */
    public static boolean areDates(long[] timesNs) {
        for (long timeNs : timesNs) {
            if (StrictMath.floorMod(timeNs, DAY_NS) != 0) {
                return false;
            }
        }
        return true;
    }

    private static LocalDateTime utc(long timeNs) {
        Instant instant =
                Instant.ofEpochSecond(StrictMath.floorDiv(timeNs, SECOND_NS), StrictMath.floorMod(timeNs, SECOND_NS));
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
