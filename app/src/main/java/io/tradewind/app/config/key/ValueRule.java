// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.feature.declaration.FeatureDefinition;
import io.tradewind.trading.feature.pipeline.FeatureCatalog;
import io.tradewind.trading.feature.pipeline.FeaturePresets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one value may be: its type with its range or choices. */
public interface ValueRule {
    /**
     * The value in its one canonical spelling.
     *
     * @param text as written
     * @return the canonical text
     * @throws IllegalArgumentException when the value is refused; the message completes the sentence "KEY is 'TEXT', …"
     */
    String canonical(String text);

    /**
     * What is expected, for messages and the reference.
     *
     * @return for example {@code whole number, 1 to 64}
     */
    String expected();

    /**
     * The JSON Schema of one value.
     *
     * @return keywords and their values
     */
    Map<String, Object> schema();

    /**
     * Free text of a given form.
     *
     * @param form pattern that the whole text must match
     * @param expected the form in words
     */
    record Text(Pattern form, String expected) implements ValueRule {
        @Override
        public String canonical(String text) {
            if (!form.matcher(text).matches()) {
                throw new IllegalArgumentException("not " + expected);
            }
            return text;
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", List.of("string", "number"));
        }
    }

    /**
     * A whole number.
     *
     * @param minimum least value
     * @param maximum greatest value
     */
    record WholeNumber(long minimum, long maximum) implements ValueRule {
        @Override
        public String canonical(String text) {
            long value;
            try {
                value = Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("not a whole number", e);
            }
            if (value < minimum || value > maximum) {
                throw new IllegalArgumentException("outside " + range());
            }
            return Long.toString(value);
        }

        @Override
        public String expected() {
            return minimum == Long.MIN_VALUE ? "whole number" : "whole number, " + range();
        }

        private String range() {
            return minimum + (maximum == Long.MAX_VALUE ? " or more" : " to " + maximum);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "integer", "minimum", minimum, "maximum", maximum);
        }
    }

    /**
     * An exact decimal number.
     *
     * @param minimum least value
     * @param minimumAllowed whether the value may be the minimum itself
     * @param maximum greatest value, or null
     */
    record DecimalNumber(
            Decimal minimum,
            boolean minimumAllowed,
            @Nullable Decimal maximum) implements ValueRule {
        @Override
        public String canonical(String text) {
            Decimal value = Decimal.parse(text);
            int low = value.compareTo(minimum);
            boolean tooLow = minimumAllowed ? low < 0 : low <= 0;
            if (tooLow || (maximum != null && value.compareTo(maximum) > 0)) {
                throw new IllegalArgumentException("outside the range: " + range());
            }
            return value.toString();
        }

        @Override
        public String expected() {
            return "decimal number, " + range();
        }

        private String range() {
            String low = minimumAllowed ? minimum + " or more" : "more than " + minimum;
            return maximum == null ? low : low + ", at most " + maximum;
        }

        @Override
        public Map<String, Object> schema() {
            String low = minimumAllowed ? "minimum" : "exclusiveMinimum";
            return maximum == null
                    ? Map.of("type", "number", low, minimum.toBigDecimal())
                    : Map.of("type", "number", low, minimum.toBigDecimal(), "maximum", maximum.toBigDecimal());
        }
    }

    /**
     * One of several words.
     *
     * @param words allowed words
     * @param reserved words of the same family that this version refuses
     * @param refusal what to say for a reserved word
     */
    record Choice(List<String> words, List<String> reserved, String refusal) implements ValueRule {
        @Override
        public String canonical(String text) {
            if (reserved.contains(text)) {
                throw new IllegalArgumentException(refusal);
            }
            if (!words.contains(text)) {
                throw new IllegalArgumentException("not one of " + String.join(", ", words)
                        + NearestName.of(text, words)
                                .map(word -> "; did you mean '" + word + "'?")
                                .orElse(""));
            }
            return text;
        }

        @Override
        public String expected() {
            return words.size() == 1 ? "only '" + words.getFirst() + "'" : "one of " + String.join(", ", words);
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("enum", words);
        }
    }

    /**
     * A point in time.
     */
    record Instant() implements ValueRule {
        @Override
        public String canonical(String text) {
            return TimeText.formatInstant(TimeText.parseInstantNs(text));
        }

        @Override
        public String expected() {
            return "ISO-8601 time or date in UTC, such as 2024-01-01 or 2024-01-01T09:30:00Z";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string");
        }
    }

    /**
     * A length of time.
     *
     * @param word a word allowed instead of a duration; empty for none
     */
    record Duration(String word) implements ValueRule {
        @Override
        public String canonical(String text) {
            if (!word.isEmpty() && word.equals(text)) {
                return text;
            }
            if (TimeText.parseDurationNs(text) == 0) {
                throw new IllegalArgumentException("zero; it must be positive");
            }
            return text.strip();
        }

        @Override
        public String expected() {
            return "duration such as 500ms, 1m or 1d" + (word.isEmpty() ? "" : ", or '" + word + "'");
        }

        @Override
        public Map<String, Object> schema() {
            String durations = "[0-9]+(ns|us|ms|s|m|h|d|w)";
            return Map.of("type", "string", "pattern", "^(" + durations + (word.isEmpty() ? "" : "|" + word) + ")$");
        }
    }

    /** A bar interval. */
    record Interval() implements ValueRule {
        @Override
        public String canonical(String text) {
            return BarInterval.parse(text).toString();
        }

        @Override
        public String expected() {
            return "bar interval such as 1s, 1m, 5m, 1h, 4h or 1d";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string", "pattern", "^[1-9][0-9]*(s|m|h|d|w)$");
        }
    }

    /** A time of day. */
    record TimeOfDay() implements ValueRule {
        @Override
        public String canonical(String text) {
            if (text.equals("24:00")) {
                return text;
            }
            try {
                return LocalTime.parse(text).toString();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a time of day HH:mm", e);
            }
        }

        @Override
        public String expected() {
            return "time of day HH:mm, quoted in YAML";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string", "pattern", "^([01][0-9]|2[0-4]):[0-5][0-9](:[0-5][0-9])?$");
        }
    }

    /** A time zone. */
    record Zone() implements ValueRule {
        @Override
        public String canonical(String text) {
            if (!ZoneId.getAvailableZoneIds().contains(text)) {
                throw new IllegalArgumentException("not an IANA time zone"
                        + NearestName.of(text, ZoneId.getAvailableZoneIds())
                                .map(zone -> "; did you mean '" + zone + "'?")
                                .orElse(""));
            }
            return text;
        }

        @Override
        public String expected() {
            return "IANA time zone such as UTC or America/New_York";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string");
        }
    }

    /** A feature or a preset of features. */
    record Feature() implements ValueRule {
        @Override
        public String canonical(String text) {
            if (FeaturePresets.names().contains(text)) {
                return text;
            }
            try {
                return FeatureCatalog.columns(List.of(text)).getFirst();
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("refused: " + e.getMessage() + nearest(text), e);
            }
        }

        private static String nearest(String text) {
            String name = text.split("\\(", 2)[0].strip();
            List<String> known = Stream.concat(
                            FeaturePresets.names().stream(),
                            FeatureCatalog.all().stream().map(FeatureDefinition::name))
                    .toList();
            return known.contains(name)
                    ? ""
                    : NearestName.of(name, known)
                            .map(word -> "; did you mean '" + word + "'?")
                            .orElse("");
        }

        @Override
        public String expected() {
            return "feature such as rsi(14) (docs/features.md), or one of the presets "
                    + String.join(", ", FeaturePresets.names());
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "string");
        }
    }

    /**
     * A list; its items have their own keys.
     *
     * @param items what the items are
     */
    record Items(String items) implements ValueRule {
        @Override
        public String canonical(String text) {
            throw new IllegalArgumentException("not a list");
        }

        @Override
        public String expected() {
            return "list of " + items + ", at least one";
        }

        @Override
        public Map<String, Object> schema() {
            return Map.of("type", "array", "minItems", 1);
        }
    }
}
