// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers of options; what is none, or is out of range, is refused in words instead of the name of a Java type. */
final class WholeNumbers {
    private WholeNumbers() {}

    private static long parse(String text, long least, long most) {
        try {
            long value = Long.parseLong(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Refused below, as one out of range is.
        }
        throw new TypeConversionException("'" + text + "' is not a whole number from " + least + " to " + most);
    }

    /** 1 to 500. */
    static final class Symbols implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) parse(text, 1, 500);
        }
    }

    /** 1 to 10,000,000. */
    static final class Signals implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) parse(text, 1, 10_000_000);
        }
    }

    /** 1 to 64. */
    static final class Threads implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) parse(text, 1, 64);
        }
    }

    /** Any number of 64 bits. */
    static final class Seed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return parse(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }
}
