// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.port.RequestException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one line, and errors that say where they stand. */
final class ScriptLine {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final String file;
    private final ScriptHeader header;
    private final long number;
    private final String[] fields;

    ScriptLine(String file, ScriptHeader header, long number, String text) {
        this.file = file;
        this.header = header;
        this.number = number;
        this.fields = text.split(",", -1);
        if (fields.length != header.columns().size()) {
            throw new RequestException(
                    "%s, line %d: %d columns where %d belong. Write one value or nothing for each of: %s."
                            .formatted(
                                    file,
                                    number,
                                    fields.length,
                                    header.columns().size(),
                                    header.text()));
        }
    }

    /** A field; empty when the script has no such column. */
    String text(ScriptColumn column) {
        int at = header.at(column);
        String text = at < 0 ? "" : fields[at];
        if (text.indexOf('"') >= 0) {
            throw error(column, "holds a quotation mark", "Write values without quotes and commas");
        }
        return text;
    }

    String required(ScriptColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw error(column, "is empty", "Fill it in");
        }
        return text;
    }

    /** A whole number of at most 63 bits beside its sign; null where the field is empty. */
    @Nullable
    Long integer(ScriptColumn column) {
        return text(column).isEmpty() ? null : requiredInteger(column);
    }

    long requiredInteger(ScriptColumn column) {
        String text = required(column);
        if (!INTEGER.matcher(text).matches()) {
            throw error(column, "is no whole number: '" + shortened(text) + "'", "Write digits only");
        }
        BigInteger value = new BigInteger(text);
        if (value.abs().compareTo(LARGEST) > 0) {
            throw error(
                    column,
                    "is beyond 64 bits: '" + shortened(text) + "'",
                    "Write a whole number from -" + LARGEST + " to " + LARGEST);
        }
        return value.longValueExact();
    }

    @Nullable
    BigDecimal decimal(ScriptColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw error(column, "is no plain decimal: '" + shortened(text) + "'", "Write a number such as 12.5");
        }
        return new BigDecimal(text);
    }

    boolean flag(ScriptColumn column) {
        String text = text(column);
        if (!text.isEmpty() && !text.equals("true")) {
            throw error(column, "is '" + shortened(text) + "'", "Write true or nothing");
        }
        return !text.isEmpty();
    }

    /** The constant that the column names; null when it is empty. */
    <E extends Enum<E>> @Nullable E choice(ScriptColumn column, E[] choices) {
        String text = text(column);
        for (E choice : choices) {
            if (choice.toString().equals(text)) {
                return choice;
            }
        }
        if (text.isEmpty()) {
            return null;
        }
        throw error(column, "is '" + shortened(text) + "'", "Write one of " + Arrays.toString(choices));
    }

    RequestException error(ScriptColumn column, String what, String remedy) {
        int at = 1;
        for (int i = 0; i < header.at(column); i++) {
            at += fields[i].length() + 1;
        }
        return new RequestException(
                "%s, line %d, column %d: %s %s. %s.".formatted(file, number, at, column.title(), what, remedy));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
