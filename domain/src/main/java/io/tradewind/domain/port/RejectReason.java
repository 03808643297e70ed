// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

/** Why a row of a foreign file was not taken. */
public enum RejectReason {
    /** A field is not a number. */
    UNPARSABLE,
    /** A price is zero or negative. */
    NON_POSITIVE_PRICE,
    /** High and low do not enclose open and close. */
    OHLC_CONTRADICTION,
    /** The time is before that of an earlier row. */
    OUT_OF_ORDER,
    /** The row repeats one that was taken, value for value. */
    DUPLICATE,
    /** The row repeats the time of one that was taken, with other values. */
    CONFLICT,
    /** A value does not fit eight decimals in 64 bits. */
    OVERFLOW,
    /** The volume is negative. */
    NEGATIVE_VOLUME,
    /** The row has too few or too many columns. */
    WRONG_COLUMN_COUNT,
    /** The time cannot be read. */
    BAD_TIME
}
