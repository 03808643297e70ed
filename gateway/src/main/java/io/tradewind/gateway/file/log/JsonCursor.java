// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A place in the bytes of one line of JSON. Every step either succeeds and goes on, or leaves the place as it is. A line feed
 * behind the line stops all of them; eight more bytes behind it must be readable.
 */
final class JsonCursor {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final int SCALE = 8;
    private static final int MAX_DIGITS = 19;
    private static final long UNIT = 100_000_000L;
    private static final long MAX_WHOLE = Long.MAX_VALUE / UNIT - 1;
    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long HIGH_NIBBLES = 0xF0F0_F0F0_F0F0_F0F0L;
    private static final long SIX_EACH = 0x0606_0606_0606_0606L;

    private byte[] bytes = new byte[0];
    private int position;
    private int from;
    private int to;
    private long value;
    private boolean tooLarge;

    void at(byte[] newBytes, int newPosition) {
        bytes = newBytes;
        position = newPosition;
    }

    byte[] bytes() {
        return bytes;
    }

    int mark() {
        return position;
    }

    void back(int mark) {
        position = mark;
    }

    /** The number last read; decimals are scaled by 10^8. */
    long value() {
        return value;
    }

    /** Whether the number last not read is one, but does not fit. */
    boolean tooLarge() {
        return tooLarge;
    }

    /** First byte of the string last read, behind its quote. */
    int from() {
        return from;
    }

    /** The closing quote of the string last read. */
    int to() {
        return to;
    }

    /** The next byte that is no space. */
    byte peek() {
        byte c = bytes[position];
        while (c == ' ' || c == '\t' || c == '\r') {
            c = bytes[++position];
        }
        return c;
    }

    boolean skip(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        position++;
        return true;
    }

    /** The same without spaces before it. */
    boolean skipOne(char wanted) {
        if (bytes[position] != wanted) {
            return false;
        }
        position++;
        return true;
    }

    boolean onlySpacesUntil(int end) {
        return peek() == '\n' && position == end;
    }

    boolean literal(String word) {
        peek();
        for (int i = 0; i < word.length(); i++) {
            if (bytes[position + i] != word.charAt(i)) {
                return false;
            }
        }
        if (isWord(bytes[position + word.length()])) {
            return false;
        }
        position += word.length();
        return true;
    }

    /** A string; what is escaped in it stays so. */
    boolean string() {
        if (peek() != '"') {
            return false;
        }
        int i = position + 1;
        byte c = bytes[i];
        while (c != '"') {
            if (c == '\n') {
                return false;
            }
            i += c == '\\' && bytes[i + 1] != '\n' ? 2 : 1;
            c = bytes[i];
        }
        from = position + 1;
        to = i;
        position = i + 1;
        return true;
    }

    /** A whole number of at most {@value #MAX_DIGITS} digits that fits 64 bits. */
    boolean integer() {
        peek();
        int i = position;
        long sum = 0;
        int digit = bytes[i] - '0';
        while (digit >= 0 && digit <= 9 && i - position < MAX_DIGITS) {
            sum = sum * 10 + digit;
            digit = bytes[++i] - '0';
        }
        if (i == position || sum < 0 || isWord(bytes[i]) || bytes[i] == '.') {
            return false;
        }
        value = sum;
        position = i;
        return true;
    }

    private static boolean isWord(byte c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c < 0;
    }

    /** A decimal number in quotes, exact with eight decimals. */
    boolean decimal() {
        tooLarge = false;
        if (peek() != '"') {
            return false;
        }
        int i = position + 1;
        boolean negative = bytes[i] == '-';
        i += negative ? 1 : 0;
        int first = i;
        long whole = 0;
        int digit = bytes[i] - '0';
        while (digit >= 0 && digit <= 9) {
            whole = whole > MAX_WHOLE ? whole : whole * 10 + digit;
            digit = bytes[++i] - '0';
        }
        if (i == first) {
            return false;
        }
        if (bytes[i] != '.') {
            return finish(i, whole, 0, negative, true);
        }
        long eight = (long) EIGHT_BYTES.get(bytes, i + 1);
        if (bytes[i + 1 + SCALE] == '"' && isEightDigits(eight)) {
            return finish(i + 1 + SCALE, whole, eightDigits(eight), negative, true);
        }
        return fraction(i + 1, whole, negative);
    }

    private boolean fraction(int start, long whole, boolean negative) {
        long fraction = 0;
        boolean exact = true;
        int i = start;
        int digit = bytes[i] - '0';
        while (digit >= 0 && digit <= 9) {
            if (i - start < SCALE) {
                fraction = fraction * 10 + digit;
            } else {
                exact &= digit == 0;
            }
            digit = bytes[++i] - '0';
        }
        int missing = Math.max(0, SCALE - (i - start));
        return i > start && finish(i, whole, fraction * POWERS[missing], negative, exact);
    }

    private boolean finish(int end, long whole, long fraction, boolean negative, boolean exact) {
        if (bytes[end] != '"') {
            return false;
        }
        if (whole > MAX_WHOLE || !exact) {
            tooLarge = true;
            return false;
        }
        long magnitude = whole * UNIT + fraction;
        value = negative ? -magnitude : magnitude;
        position = end + 1;
        return true;
    }

    private static boolean isEightDigits(long eight) {
        return ((eight & HIGH_NIBBLES) | (((eight + SIX_EACH) & HIGH_NIBBLES) >>> 4)) == 0x3333_3333_3333_3333L;
    }

    /** Eight ASCII digits, the first in the lowest byte: pairs, then fours, then all. */
    private static long eightDigits(long eight) {
        long digits = eight - ZEROS;
        long pairs = digits * 10 + (digits >>> 8);
        long low = (pairs & 0x0000_00FF_0000_00FFL) * (100 + (1_000_000L << 32));
        long high = ((pairs >>> 16) & 0x0000_00FF_0000_00FFL) * (1 + (10_000L << 32));
        return (low + high) >>> 32;
    }

    /** Any value: a string, a number or word, an object, an array. */
    boolean skipValue() {
        byte c = peek();
        if (c == '"') {
            return string();
        }
        return c == '{' || c == '[' ? skipNested() : skipWord();
    }

    private boolean skipWord() {
        int i = position;
        while (isWord(bytes[i]) || bytes[i] == '-' || bytes[i] == '+' || bytes[i] == '.') {
            i++;
        }
        boolean any = i > position;
        position = i;
        return any;
    }

    private boolean skipNested() {
        int mark = position;
        int depth = 0;
        do {
            byte c = peek();
            if (c == '"') {
                if (!string()) {
                    position = mark;
                    return false;
                }
                continue;
            }
            if (c == '\n') {
                position = mark;
                return false;
            }
            depth += c == '{' || c == '[' ? 1 : 0;
            depth -= c == '}' || c == ']' ? 1 : 0;
            position++;
        } while (depth > 0);
        return true;
    }
}
