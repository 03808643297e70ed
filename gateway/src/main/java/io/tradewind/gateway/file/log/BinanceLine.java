// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import io.tradewind.domain.port.TickBatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The fields of one line of a Binance websocket log, {@code <local ns> <JSON>}; reused from line to line.
 *
 * <p>Fields are found by name, in any order, at the top or inside {@code data}; others are skipped. A field of another type than
 * expected counts as missing, and so does one that is there twice, because which of them is meant nobody knows.
 *
 * <pre>
 *  kind      e            ids                     times          values
 *  DEPTH     depthUpdate  U first, u last, pu     E, futures T   b, a: [[price, quantity] ...]
 *  TRADE     trade        t                       E, T           p, q, m (buyer rested), X (futures: how it came about)
 *  QUOTE     bookTicker   u                       futures E, T   b, B, a, A; spot has no e
 *  SNAPSHOT  -            lastUpdateId            futures E, T   bids, asks
 * </pre>
 */
final class BinanceLine {
    /** What a line is. */
    enum Kind {
        DEPTH,
        TRADE,
        QUOTE,
        SNAPSHOT,
        /** A message of another kind. */
        OTHER,
        /** No line of this format. */
        BROKEN
    }

    static final int EVENT = 1;
    static final int SYMBOL = 1 << 1;
    static final int EVENT_TIME = 1 << 2;
    static final int TRANSACTION_TIME = 1 << 3;
    static final int FIRST_ID = 1 << 4;
    static final int LAST_ID = 1 << 5;
    static final int PREVIOUS_ID = 1 << 6;
    static final int TRADE_ID = 1 << 7;
    static final int SNAPSHOT_ID = 1 << 8;
    static final int PRICE = 1 << 9;
    static final int QUANTITY = 1 << 10;
    static final int BID = 1 << 11;
    static final int BID_SIZE = 1 << 12;
    static final int ASK = 1 << 13;
    static final int ASK_SIZE = 1 << 14;
    static final int BIDS = 1 << 15;
    static final int ASKS = 1 << 16;
    static final int BUYER_RESTED = 1 << 17;
    static final int ORIGIN = 1 << 18;

    private static final String[] NAMES = {
        "e",
        "s",
        "E",
        "T",
        "U",
        "u",
        "pu",
        "t",
        "lastUpdateId",
        "p",
        "q",
        "b",
        "B",
        "a",
        "A",
        "b or bids",
        "a or asks",
        "m",
        "X"
    };
    private static final int QUOTE_FIELDS = LAST_ID | BID | BID_SIZE | ASK | ASK_SIZE;
    private static final byte[] DEPTH_UPDATE = ascii("depthUpdate");
    private static final byte[] TRADE = ascii("trade");
    private static final byte[] BOOK_TICKER = ascii("bookTicker");
    private static final byte[] DATA = ascii("data");
    private static final byte[] BIDS_NAME = ascii("bids");
    private static final byte[] ASKS_NAME = ascii("asks");
    private static final byte[] LAST_UPDATE_ID = ascii("lastUpdateId");
    private static final byte[] MARKET = ascii("MARKET");

    final BinanceLevels bids = new BinanceLevels();
    final BinanceLevels asks = new BinanceLevels();
    long localNs;
    long eventTime;
    long transactionTime;
    long firstId;
    long lastId;
    long previousId;
    long tradeId;
    long snapshotId;
    long price;
    long quantity;
    long bid;
    long bidSize;
    long ask;
    long askSize;
    boolean buyerRested;
    boolean onBook;

    private final JsonCursor cursor = new JsonCursor();
    private int seen;
    private int wrong;
    private int tooLarge;
    private Kind named = Kind.OTHER;
    private int symbolStart;
    private int symbolEnd;
    private boolean inData;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads a line, behind which a line feed and {@link LogLines#PADDING} readable bytes must be.
     *
     * @return what it is; its fields are then those that {@link #has} tells
     */
    Kind read(byte[] bytes, int start, int end) {
        clear();
        cursor.at(bytes, start);
        if (!cursor.integer() || !cursor.skipOne(' ')) {
            return Kind.BROKEN;
        }
        localNs = cursor.value();
        return object() && cursor.onlySpacesUntil(end) ? kind() : Kind.BROKEN;
    }

    private void clear() {
        seen = 0;
        wrong = 0;
        tooLarge = 0;
        named = Kind.OTHER;
        inData = false;
        onBook = true;
        previousId = TickBatch.NO_ID;
    }

    private Kind kind() {
        if ((wrong & EVENT) != 0) {
            return Kind.BROKEN;
        }
        if ((seen & EVENT) != 0) {
            return named;
        }
        if (((seen | wrong) & SNAPSHOT_ID) != 0) {
            return Kind.SNAPSHOT;
        }
        return ((seen | wrong) & QUOTE_FIELDS) == QUOTE_FIELDS ? Kind.QUOTE : Kind.OTHER;
    }

    boolean has(int fields) {
        return (seen & fields) == fields;
    }

    /** Whether all needed fields are there, and the optional ones readable where they are. */
    boolean isComplete(int needed, int optional) {
        return ((needed & ~seen) | (optional & wrong)) == 0;
    }

    /** Names of the fields that are needed and missing, or there and unreadable; empty when all is well. */
    String defects(int needed, int optional) {
        int bad = (needed & ~seen) | (optional & wrong);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < NAMES.length; i++) {
            if ((bad & (1 << i)) != 0) {
                names.append(names.isEmpty() ? "" : ", ").append(NAMES[i]);
            }
        }
        return names.toString();
    }

    /** Whether one of the fields is a number that does not fit eight decimals in 64 bits. */
    boolean tooLarge(int fields) {
        return (tooLarge & fields) != 0;
    }

    boolean isOf(byte[] symbol) {
        return Arrays.equals(cursor.bytes(), symbolStart, symbolEnd, symbol, 0, symbol.length);
    }

    String symbol() {
        return new String(cursor.bytes(), symbolStart, symbolEnd - symbolStart, StandardCharsets.UTF_8);
    }

    private boolean object() {
        if (!cursor.skip('{')) {
            return false;
        }
        if (cursor.skip('}')) {
            return true;
        }
        do {
            if (!cursor.string()) {
                return false;
            }
            int from = cursor.from();
            int to = cursor.to();
            if (!cursor.skip(':') || !field(from, to)) {
                return false;
            }
        } while (cursor.skip(','));
        return cursor.skip('}');
    }

    private boolean field(int from, int to) {
        byte[] bytes = cursor.bytes();
        return switch (to - from) {
            case 1 -> letter(bytes[from]);
            case 2 -> bytes[from] == 'p' && bytes[from + 1] == 'u' ? integer(PREVIOUS_ID) : cursor.skipValue();
            case 4 -> word(from, to);
            case 12 -> is(from, to, LAST_UPDATE_ID) ? integer(SNAPSHOT_ID) : cursor.skipValue();
            default -> cursor.skipValue();
        };
    }

    private boolean is(int from, int to, byte[] name) {
        return Arrays.equals(cursor.bytes(), from, to, name, 0, name.length);
    }

    private boolean word(int from, int to) {
        if (is(from, to, DATA) && !inData && cursor.peek() == '{') {
            inData = true;
            return object();
        }
        if (is(from, to, BIDS_NAME)) {
            return levels(BIDS, bids);
        }
        return is(from, to, ASKS_NAME) ? levels(ASKS, asks) : cursor.skipValue();
    }

    private boolean letter(byte name) {
        return switch (name) {
            case 'e' -> event();
            case 'E' -> integer(EVENT_TIME);
            case 'T' -> integer(TRANSACTION_TIME);
            case 's' -> symbolField();
            case 'U' -> integer(FIRST_ID);
            case 'u' -> integer(LAST_ID);
            case 't' -> integer(TRADE_ID);
            case 'p' -> decimal(PRICE);
            case 'q' -> decimal(QUANTITY);
            case 'b' -> cursor.peek() == '[' ? levels(BIDS, bids) : decimal(BID);
            case 'B' -> decimal(BID_SIZE);
            case 'a' -> cursor.peek() == '[' ? levels(ASKS, asks) : decimal(ASK);
            case 'A' -> decimal(ASK_SIZE);
            case 'm' -> flag();
            case 'X' -> origin();
            default -> cursor.skipValue();
        };
    }

    /** Counts a field: once and readable, or not at all. */
    private void found(int field, boolean readable) {
        boolean again = ((seen | wrong) & field) != 0;
        if (readable && !again) {
            seen |= field;
        } else {
            seen &= ~field;
            wrong |= field;
        }
    }

    private boolean event() {
        boolean text = cursor.peek() == '"' && cursor.string();
        found(EVENT, text);
        if (!text) {
            return cursor.skipValue();
        }
        int from = cursor.from();
        int to = cursor.to();
        if (is(from, to, BOOK_TICKER)) {
            named = Kind.QUOTE;
        } else if (is(from, to, DEPTH_UPDATE)) {
            named = Kind.DEPTH;
        } else {
            named = is(from, to, TRADE) ? Kind.TRADE : Kind.OTHER;
        }
        return true;
    }

    private boolean symbolField() {
        boolean text = cursor.peek() == '"' && cursor.string();
        found(SYMBOL, text);
        symbolStart = cursor.from();
        symbolEnd = cursor.to();
        return text || cursor.skipValue();
    }

    private boolean origin() {
        boolean text = cursor.peek() == '"' && cursor.string();
        found(ORIGIN, text);
        onBook = text && is(cursor.from(), cursor.to(), MARKET);
        return text || cursor.skipValue();
    }

    private boolean flag() {
        byte first = cursor.peek();
        boolean known = cursor.literal("true") || cursor.literal("false");
        found(BUYER_RESTED, known);
        buyerRested = first == 't';
        return known || cursor.skipValue();
    }

    private boolean integer(int field) {
        boolean readable = cursor.integer();
        found(field, readable);
        if (!readable) {
            return cursor.skipValue();
        }
        long value = cursor.value();
        switch (field) {
            case EVENT_TIME -> eventTime = value;
            case TRANSACTION_TIME -> transactionTime = value;
            case FIRST_ID -> firstId = value;
            case LAST_ID -> lastId = value;
            case PREVIOUS_ID -> previousId = value;
            case TRADE_ID -> tradeId = value;
            default -> snapshotId = value;
        }
        return true;
    }

    private boolean decimal(int field) {
        boolean readable = cursor.decimal();
        found(field, readable);
        if (!readable) {
            tooLarge |= cursor.tooLarge() ? field : 0;
            return cursor.skipValue();
        }
        long value = cursor.value();
        switch (field) {
            case PRICE -> price = value;
            case QUANTITY -> quantity = value;
            case BID -> bid = value;
            case BID_SIZE -> bidSize = value;
            case ASK -> ask = value;
            default -> askSize = value;
        }
        return true;
    }

    private boolean levels(int field, BinanceLevels side) {
        boolean readable = side.read(cursor);
        found(field, readable);
        tooLarge |= !readable && cursor.tooLarge() ? field : 0;
        return readable || cursor.skipValue();
    }

    /** Adds the levels of the line to the last tick of a batch. */
    void addLevels(TickBatch target) {
        for (int i = 0; i < bids.size(); i++) {
            target.bid(bids.price(i), bids.quantity(i));
        }
        for (int i = 0; i < asks.size(); i++) {
            target.ask(asks.price(i), asks.quantity(i));
        }
    }
}
